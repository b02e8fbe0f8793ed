package org.showdown.platform.reveal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evidence.Race;
import org.showdown.platform.evidence.RaceLine;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.RankedRow;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;
import org.showdown.platform.reveal.RevealScript.Entrant;
import org.showdown.platform.reveal.RevealScript.Place;
import org.showdown.platform.reveal.RevealScript.Round;
import org.showdown.volatility.loss.LossSummary;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptBuilderTest {
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CLEO = new UUID(0, 3);
    private static final UUID DAN = new UUID(0, 4);

    @Test
    void countsStudentsAndReferencesTogetherAndTellsWhoClimbed() {
        RevealScript script = build(
                List.of(student(ADA, 0.3, 1), student(BEN, 0.2, 2), reference("har", 0.25)),
                List.of(student(ADA, 0.21, 1), student(BEN, 0.28, 2), reference("har", 0.24)));

        Round last = script.rounds().getLast();
        assertThat(last.heat()).isEqualTo(Heat.FINAL);
        assertThat(names(script, last)).containsExactly("ada", "har", "ben");
        assertThat(last.places()).extracting(Place::place).containsExactly(1, 2, 3);
        assertThat(last.places()).extracting(Place::publicPlace).containsExactly(3, 2, 1);
        assertThat(last.places()).extracting(Place::climbed).containsExactly(2, 0, -2);
        assertThat(script.opening()).extracting(RevealScript.Standing::place).containsExactly(1, 2, 3);
        assertThat(name(script, script.opening().getFirst().entrant())).isEqualTo("ben");
    }

    @Test
    void podiumIsTheStudentsWhateverReferenceStandsBetweenThem() {
        RevealScript script = build(
                List.of(),
                List.of(
                        reference("har", 0.1),
                        student(ADA, 0.2, 1),
                        reference("garch", 0.25),
                        student(BEN, 0.3, 2),
                        student(CLEO, 0.4, 3),
                        student(DAN, 0.5, 4)));

        assertThat(script.rounds().getLast().places()).extracting(Place::podium).containsExactly(0, 1, 0, 2, 3, 0);
        assertThat(script.contestants()).isEqualTo(4);
    }

    @Test
    void holdsTheCalmHeatThenTheCrisisHeatThenTheFinalEachByItsOwnDays() {
        RevealScript script = build(
                List.of(row(ADA, null, 0.3, 0.1, 0.9, 1), row(BEN, null, 0.2, 0.15, 0.3, 2)),
                List.of(row(ADA, null, 0.3, 0.1, 0.9, 1), row(BEN, null, 0.2, 0.15, 0.3, 2)));

        assertThat(script.rounds()).extracting(Round::heat).containsExactly(Heat.CALM, Heat.CRISIS, Heat.FINAL);
        assertThat(names(script, script.rounds().get(0))).containsExactly("ada", "ben");
        assertThat(names(script, script.rounds().get(1))).containsExactly("ben", "ada");
        // Like is compared with like: the public rank of a heat is by the same days.
        assertThat(script.rounds().get(0).places())
                .extracting(Place::publicPlace)
                .containsExactly(1, 2);
        assertThat(script.rounds().get(0).places()).extracting(Place::qlike).containsExactly(0.1, 0.15);
    }

    @Test
    void leavesOutAHeatWithoutDaysAndARowWithoutLoss() {
        RevealScript script = build(
                List.of(),
                List.of(
                        row(ADA, null, 0.3, 0.2, Double.NaN, 1),
                        row(BEN, null, Double.NaN, 0.1, Double.NaN, 2),
                        row(null, "har", 0.29, 0.1, 0.2, 0)));

        assertThat(script.rounds()).extracting(Round::heat).containsExactly(Heat.CALM, Heat.FINAL);
        assertThat(names(script, script.rounds().getLast())).containsExactly("har", "ada");
    }

    /** Sets, then loss, then time: what the board decided is not decided again. */
    @Test
    void keepsTheOrderOfTheBoardWithItsSharedRanksAndIntervals() {
        List<RankedRow> hidden = List.of(
                ranked(1, 1, student(ADA, 0.21, 30), new RowEvidence(UUID.randomUUID(), 0.21, 0.19, 0.234567, 1, 1)),
                ranked(2, 1, student(BEN, 0.21, 40), new RowEvidence(UUID.randomUUID(), 0.21, 0.1, 0.3, 0.4, 1)),
                ranked(3, 3, student(CLEO, 0.2, 10), new RowEvidence(UUID.randomUUID(), 0.2, 0.1, 0.3, 0.01, 2)),
                ranked(4, null, student(DAN, 0.3, 50), null));
        RevealScript script =
                ScriptBuilder.build(Map.of(Heat.FINAL, new ScriptBuilder.Boards(List.of(), hidden)), null);

        Round last = script.rounds().getLast();
        assertThat(names(script, last)).containsExactly("ada", "ben", "cleo", "dan");
        assertThat(last.places()).extracting(Place::rank).containsExactly(1, 1, 3, null);
        assertThat(last.places()).extracting(Place::group).containsExactly(1, 1, 2, null);
        assertThat(last.places()).extracting(Place::high).containsExactly(0.23457, 0.3, 0.3, null);
        assertThat(script.compared()).isEqualTo(3);
    }

    @Test
    void recognisesAnEntryByItsStudentAndCallsOthersNew() {
        LeaderboardRow before = student(ADA, 0.4, 1);
        LeaderboardRow after = student(ADA, 0.2, 9); // another submission of the same entry
        RevealScript script = build(List.of(before), List.of(after, student(BEN, 0.3, 8)));

        assertThat(script.cast()).hasSize(2);
        assertThat(script.rounds().getLast().places())
                .extracting(Place::publicPlace)
                .containsExactly(1, null);
        assertThat(script.rounds().getLast().places()).extracting(Place::climb).containsExactly("0", "new");
    }

    @Test
    void runsTheRaceOfThoseOnTheHiddenBoardWithFiveDigits() {
        LeaderboardRow ada = student(ADA, 0.2, 1);
        Race race = new Race(
                List.of(YearMonth.of(2022, 1), YearMonth.of(2022, 2)),
                List.of(
                        new RaceLine(ada.submission(), new double[] {Double.NaN, 0.123456789}),
                        new RaceLine(UUID.randomUUID(), new double[] {1, 1})));
        RevealScript script = ScriptBuilder.build(
                Map.of(Heat.FINAL, boards(Heat.FINAL, List.of(), List.of(ada, reference("har", 0.3)))), race);

        assertThat(script.race()).isNotNull();
        assertThat(script.race().months()).containsExactly("2022-01", "2022-02");
        assertThat(script.race().lines()).singleElement().satisfies(line -> {
            assertThat(name(script, line.entrant())).isEqualTo("ada");
            assertThat(line.qlike()).containsExactly(null, 0.12346);
        });
    }

    @Test
    void withoutStudentsThereIsNothingToReveal() {
        assertThat(build(List.of(), List.of(reference("har", 0.2))).rounds()).isEmpty();
    }

    private static RevealScript build(List<LeaderboardRow> frozen, List<LeaderboardRow> hidden) {
        return ScriptBuilder.build(
                Stream.of(Heat.values())
                        .collect(Collectors.toMap(Function.identity(), heat -> boards(heat, frozen, hidden))),
                null);
    }

    private static ScriptBuilder.Boards boards(Heat heat, List<LeaderboardRow> frozen, List<LeaderboardRow> hidden) {
        return new ScriptBuilder.Boards(byLoss(heat, frozen), byLoss(heat, hidden));
    }

    /** As the board does it without evidence. */
    private static List<RankedRow> byLoss(Heat heat, List<LeaderboardRow> rows) {
        List<LeaderboardRow> sorted =
                rows.stream().sorted(Comparator.comparingDouble(heat::qlike)).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> ranked(i + 1, i + 1, sorted.get(i), null))
                .toList();
    }

    private static RankedRow ranked(int place, Integer rank, LeaderboardRow row, RowEvidence evidence) {
        return new RankedRow(place, rank, row, evidence, new RowFacts(Double.NaN, Double.NaN, Double.NaN));
    }

    private static List<String> names(RevealScript script, Round round) {
        return round.places().stream()
                .map(place -> name(script, place.entrant()))
                .toList();
    }

    private static String name(RevealScript script, int index) {
        Entrant entrant = script.cast().get(index);
        return entrant.reference() != null
                ? entrant.reference()
                : List.of("ada", "ben", "cleo", "dan")
                        .get((int) entrant.account().getLeastSignificantBits() - 1);
    }

    private static LeaderboardRow student(UUID account, double qlike, int second) {
        return row(account, null, qlike, qlike, qlike, second);
    }

    private static LeaderboardRow reference(String name, double qlike) {
        return row(null, name, qlike, qlike, qlike, 0);
    }

    private static LeaderboardRow row(
            UUID account, String reference, double all, double calm, double crisis, int second) {
        return new LeaderboardRow(
                UUID.randomUUID(),
                account,
                reference,
                "Quiet Heron",
                "Real Name",
                false,
                "har",
                1,
                Instant.ofEpochSecond(second),
                all,
                losses(all),
                losses(calm),
                losses(crisis));
    }

    private static LossSummary losses(double qlike) {
        return new LossSummary(qlike, qlike, qlike, 0.5);
    }
}
