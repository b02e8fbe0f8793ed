package org.showdown.platform.evidence;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.reveal.ClassScores;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.loss.Loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is read of pairs of rows. Their statistic is 0.5, so that a standard error is twice the difference. */
@QuarkusTest
@WithTestResource(Installation.class)
class StoredPairsTest {
    /** Of Student's t with 249 degrees of freedom, two-sided. */
    private static final double CRITICAL = 1.96954;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    @Inject
    Evidence evidence;

    private UUID assignment;
    private UUID row;
    private UUID near;
    private UUID far;

    @BeforeEach
    void writeEvidence() {
        assignment = assignments.bySlug("volatility-showdown").orElseThrow().id();
        row = scored("row", 0.2101);
        near = scored("near", 0.21029);
        far = scored("far", 0.2103);
        List<StoredEvidence.Row> rows = Stream.of(row, near, far)
                .map(submission -> new StoredEvidence.Row(submission, 0.21, 1))
                .toList();
        for (Board board : Board.values()) {
            StoredEvidence.insert(database, assignment, board, rows);
        }
    }

    @AfterEach
    void removeEvidence() {
        StoredEvidence.remove(database, assignment);
        ClassScores.removeAll(database);
    }

    /** Means have five digits: a step is 0.00001, and a difference of 19 or 20 of them may be one more or less. */
    @Test
    void anIntervalIsToldOfAHiddenDifferenceThatRoundingLeavesIntact() {
        assertThat(pair(Board.HIDDEN, near).reach()).isNaN();
        assertThat(pair(Board.HIDDEN, near).statistic()).isEqualTo(-0.5);
        assertThat(pair(Board.HIDDEN, far).reach()).isCloseTo(0.0004 * CRITICAL, within(1e-8));
        assertThat(pair(Board.PUBLIC, near).reach()).isCloseTo(0.00038 * CRITICAL, within(1e-8));
    }

    private UUID scored(String name, double qlike) {
        ClassScores.Scores scores = ClassScores.Scores.of(qlike);
        return ClassScores.insert(database, assignment, null, name, "free", Instant.now(), scores, scores);
    }

    private PairEvidence pair(Board board, UUID other) {
        EvidenceView view = new EvidenceView(assignment, board, "next-day", 1, Loss.QLIKE, Slice.ALL);
        return evidence.pairs(view, row).stream()
                .filter(pair -> pair.second().equals(other))
                .findFirst()
                .orElseThrow();
    }
}
