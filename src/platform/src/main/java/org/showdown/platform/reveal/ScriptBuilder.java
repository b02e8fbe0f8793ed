package org.showdown.platform.reveal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.reveal.RevealScript.Entrant;
import org.showdown.platform.reveal.RevealScript.Line;
import org.showdown.platform.reveal.RevealScript.Place;
import org.showdown.platform.reveal.RevealScript.Race;
import org.showdown.platform.reveal.RevealScript.Round;
import org.showdown.platform.reveal.RevealScript.Standing;

/** Makes a script of what stands on the two boards. An entry is recognised on both by its student: the submission that stands may differ. */
final class ScriptBuilder {
    /** As the leaderboard's download: every digit of a loss on hidden days tells of them. */
    private static final MathContext FIVE_DIGITS = new MathContext(5);

    private static final int PODIUM = 3;

    private final List<LeaderboardRow> frozen;
    private final List<LeaderboardRow> hidden;
    private final Map<Heat, Map<UUID, Spread>> spreads;
    private final Map<Entrant, Integer> cast = new LinkedHashMap<>();

    private ScriptBuilder(
            List<LeaderboardRow> frozen, List<LeaderboardRow> hidden, Map<Heat, Map<UUID, Spread>> spreads) {
        this.frozen = frozen;
        this.hidden = hidden;
        this.spreads = spreads;
    }

    /**
     * @param frozen  what stood on the public board at the freeze
     * @param hidden  what stands on the hidden board
     * @param spreads by round and submission of the hidden board; absent where nothing has been computed
     * @param race    cumulative QLIKE by submission, for each of {@code months}; empty where it has not been computed
     */
    static RevealScript build(
            List<LeaderboardRow> frozen,
            List<LeaderboardRow> hidden,
            Map<Heat, Map<UUID, Spread>> spreads,
            List<String> months,
            Map<UUID, double[]> race) {
        ScriptBuilder builder = new ScriptBuilder(frozen, hidden, spreads);
        List<Round> rounds = new ArrayList<>();
        for (Heat heat : Heat.values()) {
            List<Place> places = builder.places(heat);
            if (!places.isEmpty()) {
                rounds.add(new Round(heat, places));
            }
        }
        List<Standing> opening = builder.opening();
        Race run = builder.race(months, race);
        return new RevealScript(List.copyOf(builder.cast.keySet()), opening, List.copyOf(rounds), run);
    }

    private List<Standing> opening() {
        return ranked(frozen, Heat.FINAL, Map.of()).stream()
                .map(ranked ->
                        new Standing(entrant(ranked.row()), ranked.rank(), digits(Heat.FINAL.qlike(ranked.row()))))
                .toList();
    }

    private List<Place> places(Heat heat) {
        Map<UUID, Spread> known = spreads.getOrDefault(heat, Map.of());
        Map<Integer, Integer> publicRanks = new LinkedHashMap<>();
        for (Ranked ranked : ranked(frozen, heat, Map.of())) {
            publicRanks.put(entrant(ranked.row()), ranked.rank());
        }
        List<Place> places = new ArrayList<>();
        int students = 0;
        for (Ranked ranked : ranked(hidden, heat, known)) {
            int entrant = entrant(ranked.row());
            boolean student = !ranked.row().ofHouse();
            students += student ? 1 : 0;
            Integer publicRank = publicRanks.get(entrant);
            Spread spread = known.get(ranked.row().submission());
            places.add(new Place(
                    entrant,
                    ranked.rank(),
                    publicRank,
                    publicRank == null ? null : publicRank - ranked.rank(),
                    student && students <= PODIUM ? students : 0,
                    digits(heat.qlike(ranked.row())),
                    spread == null ? null : digits(spread.low()),
                    spread == null ? null : digits(spread.high()),
                    spread == null ? null : spread.group()));
        }
        // Without a student there is nothing to reveal.
        return students == 0 ? List.of() : List.copyOf(places);
    }

    private @Nullable Race race(List<String> months, Map<UUID, double[]> cumulative) {
        List<Line> lines = new ArrayList<>();
        for (LeaderboardRow row : hidden) {
            double[] values = cumulative.get(row.submission());
            if (values != null) {
                List<@Nullable Double> line = new ArrayList<>();
                for (double value : values) {
                    line.add(Double.isNaN(value) ? null : digits(value));
                }
                lines.add(new Line(entrant(row), line));
            }
        }
        return lines.isEmpty() ? null : new Race(List.copyOf(months), List.copyOf(lines));
    }

    private record Ranked(LeaderboardRow row, int rank) {}

    /**
     * Best first: by loss; of equal ones the better group of the model confidence set, then who was earlier. Rows that only time tells apart share
     * a rank. A row without a loss on these days is not ranked.
     */
    private static List<Ranked> ranked(List<LeaderboardRow> rows, Heat heat, Map<UUID, Spread> spreads) {
        Comparator<LeaderboardRow> byLoss = Comparator.comparingDouble(heat::qlike);
        Comparator<LeaderboardRow> byMerit = byLoss.thenComparingInt(row -> group(row, spreads));
        List<LeaderboardRow> sorted = rows.stream()
                .filter(row -> !Double.isNaN(heat.qlike(row)))
                .sorted(byMerit.thenComparing(LeaderboardRow::submittedAt).thenComparing(LeaderboardRow::submission))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (LeaderboardRow row : sorted) {
            boolean tied = !ranked.isEmpty() && byMerit.compare(ranked.getLast().row(), row) == 0;
            ranked.add(new Ranked(row, tied ? ranked.getLast().rank() : ranked.size() + 1));
        }
        return ranked;
    }

    private static int group(LeaderboardRow row, Map<UUID, Spread> spreads) {
        Spread spread = spreads.get(row.submission());
        return spread == null ? Integer.MAX_VALUE : spread.group();
    }

    private int entrant(LeaderboardRow row) {
        Entrant entrant = new Entrant(row.account(), row.reference(), row.entry());
        Integer known = cast.putIfAbsent(entrant, cast.size());
        return Objects.requireNonNullElse(known, cast.size() - 1);
    }

    private static double digits(double value) {
        return new BigDecimal(value).round(FIVE_DIGITS).doubleValue();
    }
}
