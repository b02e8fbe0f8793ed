package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.assignment.Board;

/**
 * The stored evidence, for pages: reads, never computes. Whether somebody may see a board is the caller's question, as it is for scores; twins
 * are for instructors alone.
 */
@ApplicationScoped
public class Evidence {
    private final EvidenceReader reader;

    Evidence(EvidenceReader reader) {
        this.reader = reader;
    }

    /** Empty before the first score, and where a view has fewer days than the statistics need. */
    public Optional<BoardEvidence> find(EvidenceView view) {
        return reader.board(view);
    }

    /**
     * The tests of one row against every other of the view's matrix: all rows up to 200, else the reference solutions and the best
     * 200. A row that is not of the matrix has tests against the reference solutions alone.
     */
    public List<PairEvidence> pairs(EvidenceView view, UUID first) {
        return reader.pairs(view, first);
    }

    /**
     * Mean cumulative QLIKE over the 20 days after the five largest shifts of each symbol, on the assignment's own target and first
     * horizon; a row without such days is not among them.
     */
    public Map<UUID, Double> adaptation(UUID assignment, Board board) {
        return reader.adaptation(assignment, board);
    }

    /** For instructors alone. */
    public List<Twin> twins(UUID assignment) {
        return reader.twins(assignment);
    }

    /** Empty before the first hidden score. */
    public Optional<Race> race(UUID assignment) {
        return reader.race(assignment);
    }
}
