package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.loss.Loss;

/**
 * The stored evidence of the scores that boards have now, for pages: reads, never computes. Of a submission that was evaluated again, or whose
 * scores follow from other settings or another market by now, nothing is told until a worker has compared its new scores. Whether somebody may
 * see a board is the caller's question, as it is for scores; twins are for instructors alone.
 */
@ApplicationScoped
public class Evidence {
    private final EvidenceReader reader;
    private final EvidenceRounds rounds;
    private final Assignments assignments;

    Evidence(EvidenceReader reader, EvidenceRounds rounds, Assignments assignments) {
        this.reader = reader;
        this.rounds = rounds;
        this.assignments = assignments;
    }

    /** Empty before the first score, where a view has fewer days than the statistics need, and while it is of earlier scores alone. */
    public Optional<BoardEvidence> find(EvidenceView view) {
        return reader.board(view, ownTarget(view.assignment()));
    }

    /**
     * The tests of one row against every other of the view's matrix: all rows up to 200, else the reference solutions and the best
     * 200. A row that is not of the matrix has tests against the reference solutions alone.
     */
    public List<PairEvidence> pairs(EvidenceView view, UUID first) {
        return reader.pairs(view, first, ownTarget(view.assignment()));
    }

    /**
     * Mean cumulative QLIKE over the 20 days after the five largest shifts of each symbol, on the assignment's own target and first
     * horizon; a row without such days is not among them.
     */
    public Map<UUID, Double> adaptation(UUID assignment, Board board) {
        Map<UUID, Double> adaptation = new LinkedHashMap<>(reader.adaptation(assignment, board));
        adaptation.keySet().retainAll(current(assignment, board));
        return adaptation;
    }

    /** For instructors alone. */
    public List<Twin> twins(UUID assignment) {
        return reader.twins(assignment);
    }

    /** How many submissions the search for twins compared by their files alone; mostly none. */
    public int leftOut(UUID assignment) {
        return reader.leftOut(assignment);
    }

    /** Empty before the first hidden score. */
    public Optional<Race> race(UUID assignment) {
        Set<UUID> current = current(assignment, Board.HIDDEN);
        return reader.race(assignment)
                .map(race -> new Race(
                        race.months(),
                        race.lines().stream()
                                .filter(line -> current.contains(line.submission()))
                                .toList()));
    }

    /** Whether a worker is to compare scores or settings that no round has seen yet, or is about it: soon it knows more, or has tried. */
    public boolean awaited(UUID assignment) {
        return rounds.awaited(assignment);
    }

    private Set<UUID> current(UUID id, Board board) {
        AssignmentSettings settings = settings(id);
        String own = settings.target().id();
        EvidenceView main = new EvidenceView(id, board, own, settings.horizons().getFirst(), Loss.QLIKE, Slice.ALL);
        return reader.current(main, own);
    }

    private String ownTarget(UUID assignment) {
        return settings(assignment).target().id();
    }

    private AssignmentSettings settings(UUID assignment) {
        return assignments.byId(assignment).orElseThrow().settings();
    }
}
