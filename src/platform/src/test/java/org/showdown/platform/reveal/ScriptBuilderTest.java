package org.showdown.platform.reveal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.showdown.platform.leaderboard.LeaderboardRow;
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
    void ranksStudentsAndReferencesTogetherAndTellsWhoClimbed() {
        RevealScript script = build(
                List.of(student(ADA, 0.3, 1), student(BEN, 0.2, 2), reference("har", 0.25)),
                List.of(student(ADA, 0.21, 1), student(BEN, 0.28, 2), reference("har", 0.24)));

        Round last = script.rounds().getLast();
        assertThat(last.heat()).isEqualTo(Heat.FINAL);
        assertThat(names(script, last)).containsExactly("ada", "har", "ben");
        assertThat(last.places()).extracting(Place::rank).containsExactly(1, 2, 3);
        assertThat(last.places()).extracting(Place::publicRank).containsExactly(3, 2, 1);
        assertThat(last.places()).extracting(Place::climbed).containsExactly(2, 0, -2);
        assertThat(script.opening()).extracting(RevealScript.Standing::rank).containsExactly(1, 2, 3);
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
                .extracting(Place::publicRank)
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
                        row(null, "har", 0.3, 0.1, 0.2, 0)));

        assertThat(script.rounds()).extracting(Round::heat).containsExactly(Heat.CALM, Heat.FINAL);
        assertThat(names(script, script.rounds().getLast())).containsExactly("har", "ada");
    }

    @Test
    void ofEqualLossesTheBetterGroupGoesFirstThenTheEarlier() {
        LeaderboardRow late = student(ADA, 0.2, 30);
        LeaderboardRow early = student(BEN, 0.2, 10);
        LeaderboardRow steady = student(CLEO, 0.2, 40);
        RevealScript script = ScriptBuilder.build(
                List.of(),
                List.of(late, early, steady),
                Map.of(
                        Heat.FINAL,
                        Map.of(
                                late.submission(), new Spread(0.1, 0.3, 2),
                                early.submission(), new Spread(0.1, 0.3, 2),
                                steady.submission(), new Spread(0.19, 0.21, 1))),
                List.of(),
                Map.of());

        Round last = script.rounds().getLast();
        assertThat(names(script, last)).containsExactly("cleo", "ben", "ada");
        assertThat(last.places()).extracting(Place::rank).containsExactly(1, 2, 2);
        assertThat(last.places()).extracting(Place::group).containsExactly(1, 2, 2);
        assertThat(last.places().getFirst().low()).isEqualTo(0.19);
        assertThat(script.rounds().getFirst().places()).extracting(Place::group).containsOnlyNulls();
    }

    @Test
    void recognisesAnEntryByItsStudentAndCallsOthersNew() {
        LeaderboardRow before = student(ADA, 0.4, 1);
        LeaderboardRow after = student(ADA, 0.2, 9); // another submission of the same entry
        RevealScript script = build(List.of(before), List.of(after, student(BEN, 0.3, 8)));

        assertThat(script.cast()).hasSize(2);
        assertThat(script.rounds().getLast().places())
                .extracting(Place::publicRank)
                .containsExactly(1, null);
        assertThat(script.rounds().getLast().places()).extracting(Place::climb).containsExactly("0", "new");
    }

    @Test
    void runsTheRaceOfThoseOnTheHiddenBoardWithFiveDigits() {
        LeaderboardRow ada = student(ADA, 0.2, 1);
        LeaderboardRow har = reference("har", 0.3);
        RevealScript script = ScriptBuilder.build(
                List.of(),
                List.of(ada, har),
                Map.of(),
                List.of("2022-01", "2022-02"),
                Map.of(
                        ada.submission(), new double[] {Double.NaN, 0.123456789},
                        UUID.randomUUID(), new double[] {1, 1}));

        assertThat(script.race()).isNotNull();
        assertThat(script.race().months()).containsExactly("2022-01", "2022-02");
        assertThat(script.race().lines()).singleElement().satisfies(line -> {
            assertThat(name(script, line.entrant())).isEqualTo("ada");
            assertThat(line.qlike()).containsExactly(null, 0.12346);
        });
        assertThat(build(List.of(), List.of(ada)).race()).isNull();
    }

    @Test
    void withoutStudentsThereIsNothingToReveal() {
        assertThat(build(List.of(), List.of(reference("har", 0.2))).rounds()).isEmpty();
    }

    private static RevealScript build(List<LeaderboardRow> frozen, List<LeaderboardRow> hidden) {
        return ScriptBuilder.build(frozen, hidden, Map.of(), List.of(), Map.of());
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
