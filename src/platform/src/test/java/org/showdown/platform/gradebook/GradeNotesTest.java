package org.showdown.platform.gradebook;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** What a submission's page says of the grade rule, on stored scores and evidence: rows differ at the 5 % level in crises alone. */
@QuarkusTest
@WithTestResource(Installation.class)
class GradeNotesTest {
    private static final String SLUG = "volatility-showdown";

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    private UUID assignment;
    private String definition;
    private Account owner;
    private Caller student;
    private UUID better;
    private UUID worse;

    @BeforeEach
    void fillTheBoard() {
        assignment = assignments.bySlug(SLUG).orElseThrow().id();
        definition = database.first(
                        "select definition::text from assignment where id = ?", row -> row.getString(1), assignment)
                .orElseThrow();
        owner = people.student();
        student = people.signedIn(owner);
        better = scored(owner.id, null, "lstm", 0.2101);
        UUID har = scored(null, "har", "har", 0.2202);
        worse = scored(owner.id, null, "gru", 0.3303);
        StoredEvidence.insert(
                database,
                assignment,
                Board.PUBLIC,
                List.of(
                        new StoredEvidence.Row(better, 0.2101, 1),
                        new StoredEvidence.Row(har, 0.2202, 1),
                        new StoredEvidence.Row(worse, 0.3303, 2)));
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        define(definition);
        StoredEvidence.remove(database, assignment);
        StoredScores.removeAll(database);
    }

    @Test
    void eachLineOfTheEntryIsJudged() {
        grade(
                "10 lstm",
                "5 lstm below har on public",
                "7 lstm beats har in crisis on public",
                "8 lstm beats har in calm on public");

        assertThat(page(better))
                .containsSubsequence(
                        "10 points",
                        "Earned: a scored submission.",
                        "5 points",
                        "Earned: a mean QLIKE below that of HAR, on the public board; 0.2101 against 0.2202.",
                        "7 points",
                        "Earned: better than HAR in mean QLIKE, at the 5 % level, in crisis months of the public board; the difference in mean QLIKE is −0.0141, p below 0.0001.",
                        "8 points",
                        "Not earned: better than HAR in mean QLIKE, at the 5 % level, in calm months of the public board; the difference in mean QLIKE is −0.0081, p 0.6175.");
        assertThat(page(worse)).doesNotContain("points</dt>");
    }

    @Test
    void aWorseModelEarnsNothingHoweverSureThatIs() {
        grade("1 gru", "9 gru below har on public", "4 gru beats har in crisis on public");

        assertThat(page(worse))
                .containsSubsequence(
                        "1 point<",
                        "Not earned: a mean QLIKE below",
                        "0.3303 against 0.2202",
                        "Not earned: better than HAR",
                        "+0.1541, p below 0.0001");
    }

    @Test
    void whatCannotBeKnownYetIsOpen() {
        grade("3 lstm below har", "2 lstm below garch on public", "6 lstm beats naive on public");

        assertThat(page(better))
                .containsSubsequence(
                        "Open: a mean QLIKE below that of HAR, on the hidden board; decided when the hidden board is released.",
                        "Open: a mean QLIKE below that of GARCH(1,1), on the public board; GARCH(1,1) has no score there yet.",
                        "Open: ");
        scored(owner.id, null, "lstm", 0.1101);
        assertThat(page(better)).contains("decided by the submission that stands for this entry");
        assertThat(people.signedIn(people.instructor())
                        .get("/submissions/" + better)
                        .asString())
                .contains("on the hidden board; decided by the submission that stands for this entry.");
    }

    @Test
    void aTestOfEarlierScoresDecidesNothing() {
        grade("7 lstm beats har in crisis on public", "5 lstm below har on public");
        database.update("update score set qlike = qlike * 2 where submission_id = ?", better);

        assertThat(page(better))
                .containsSubsequence(
                        "Open: better than HAR in mean QLIKE, at the 5 % level, in crisis months of the public board; there is no test of the two yet",
                        "Not earned: a mean QLIKE below that of HAR, on the public board; 0.4202 against 0.2202.");
    }

    @Test
    void theBriefSaysWhatPointsAreFor() {
        grade("10 lstm", "7 lstm beats har in crisis");

        assertThat(student.get("/assignments/" + SLUG).asString())
                .containsSubsequence(
                        "Points",
                        "10 points for a scored submission",
                        "7 points for better than har in mean QLIKE, at the 5 % level, in crisis months of the hidden board");
    }

    private String page(UUID submission) {
        return student.get("/submissions/" + submission).asString();
    }

    private void grade(String... lines) {
        database.update(
                "update assignment set definition = jsonb_set(definition::jsonb, '{grade}', to_jsonb(?::text[]))::json, revision = revision + 1 where id = ?",
                lines,
                assignment);
    }

    private void define(String whole) {
        database.update(
                "update assignment set definition = ?::json, revision = revision + 1 where id = ?", whole, assignment);
    }

    private UUID scored(UUID account, String reference, String entry, double loss) {
        return StoredScores.insert(database, assignment, account, reference, entry, loss);
    }
}
