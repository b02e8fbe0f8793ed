package org.showdown.platform.reveal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.Race;
import org.showdown.platform.evidence.RaceLine;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.RankedRow;
import org.showdown.platform.page.FiveDigits;
import org.showdown.platform.reveal.RevealScript.Entrant;
import org.showdown.platform.reveal.RevealScript.Line;
import org.showdown.platform.reveal.RevealScript.Place;
import org.showdown.platform.reveal.RevealScript.Round;
import org.showdown.platform.reveal.RevealScript.Standing;

/**
 * Makes a script of what stands on the two boards, in their own order. An entry is recognised on both by its student: the submission that stands
 * for it may differ.
 */
final class ScriptBuilder {
    private static final int PODIUM = 3;

    private final Map<Entrant, Integer> cast = new LinkedHashMap<>();

    private ScriptBuilder() {}

    /** The two boards by the days of one round, each in its own order. */
    record Boards(List<RankedRow> frozen, List<RankedRow> hidden) {}

    /**
     * @param boards for each round
     * @param race   of the submissions on the hidden board; null where it has not been computed
     */
    static RevealScript build(Map<Heat, Boards> boards, @Nullable Race race) {
        ScriptBuilder builder = new ScriptBuilder();
        List<Round> rounds = new ArrayList<>();
        for (Heat heat : Heat.values()) {
            List<Place> places = builder.places(heat, ofHeat(boards, heat));
            if (!places.isEmpty()) {
                rounds.add(new Round(heat, places));
            }
        }
        Boards last = ofHeat(boards, Heat.FINAL);
        List<Standing> opening = builder.opening(last.frozen());
        RevealScript.Race run = race == null ? null : builder.race(race, last.hidden());
        return new RevealScript(List.copyOf(builder.cast.keySet()), opening, List.copyOf(rounds), run);
    }

    private static Boards ofHeat(Map<Heat, Boards> boards, Heat heat) {
        return boards.getOrDefault(heat, new Boards(List.of(), List.of()));
    }

    private List<Standing> opening(List<RankedRow> frozen) {
        return scored(Heat.FINAL, frozen).stream()
                .map(row -> new Standing(entrant(row.row()), row.place(), FiveDigits.of(Heat.FINAL.qlike(row.row()))))
                .toList();
    }

    private List<Place> places(Heat heat, Boards boards) {
        Map<Integer, Integer> publicPlaces = new HashMap<>();
        for (RankedRow row : scored(heat, boards.frozen())) {
            publicPlaces.put(entrant(row.row()), row.place());
        }
        List<Place> places = new ArrayList<>();
        int students = 0;
        for (RankedRow row : scored(heat, boards.hidden())) {
            boolean student = !row.row().ofHouse();
            students += student ? 1 : 0;
            int podium = student && students <= PODIUM ? students : 0;
            places.add(place(heat, row, publicPlaces.get(entrant(row.row())), podium));
        }
        // Without a student there is nothing to reveal.
        return students == 0 ? List.of() : List.copyOf(places);
    }

    private Place place(Heat heat, RankedRow row, @Nullable Integer publicPlace, int podium) {
        RowEvidence evidence = row.evidence();
        return new Place(
                entrant(row.row()),
                row.place(),
                row.rank(),
                publicPlace,
                publicPlace == null ? null : publicPlace - row.place(),
                podium,
                FiveDigits.of(heat.qlike(row.row())),
                evidence == null ? null : FiveDigits.of(evidence.low()),
                evidence == null ? null : FiveDigits.of(evidence.high()),
                evidence == null ? null : evidence.group());
    }

    /** A row without a loss on these days is not revealed; it stands behind all others. */
    private static List<RankedRow> scored(Heat heat, List<RankedRow> rows) {
        return rows.stream().filter(row -> !Double.isNaN(heat.qlike(row.row()))).toList();
    }

    private RevealScript.@Nullable Race race(Race race, List<RankedRow> hidden) {
        Map<UUID, RaceLine> known = new HashMap<>();
        race.lines().forEach(line -> known.put(line.submission(), line));
        List<Line> lines = new ArrayList<>();
        for (RankedRow row : hidden) {
            RaceLine line = known.get(row.row().submission());
            if (line != null) {
                lines.add(new Line(entrant(row.row()), fiveDigits(line.cumulative())));
            }
        }
        return lines.isEmpty()
                ? null
                : new RevealScript.Race(
                        race.months().stream().map(YearMonth::toString).toList(), List.copyOf(lines));
    }

    private int entrant(LeaderboardRow row) {
        Integer known = cast.putIfAbsent(new Entrant(row.account(), row.reference(), row.entry()), cast.size());
        return Objects.requireNonNullElse(known, cast.size() - 1);
    }

    private static List<@Nullable Double> fiveDigits(double[] values) {
        List<@Nullable Double> rounded = new ArrayList<>();
        for (double value : values) {
            rounded.add(Double.isNaN(value) ? null : FiveDigits.of(value));
        }
        return rounded;
    }
}
