package org.showdown.platform.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Evidence;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.reveal.ScriptBuilder.Boards;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;

/** Holds showdowns: makes what they show, lets them begin when they may, and ends them. */
@ApplicationScoped
class Showdowns {
    private final RevealStore store;
    private final Standings standings;
    private final Evidence evidence;
    private final Assignments assignments;
    private final Database database;
    private final StatusFeed feed;
    private final Clock clock;

    Showdowns(
            RevealStore store,
            Standings standings,
            Evidence evidence,
            Assignments assignments,
            Database database,
            StatusFeed feed,
            Clock clock) {
        this.store = store;
        this.standings = standings;
        this.evidence = evidence;
        this.assignments = assignments;
        this.database = database;
        this.feed = feed;
        this.clock = clock;
    }

    Reveal find(Assignment assignment) {
        return store.find(assignment.id());
    }

    /** What is shown: once it has begun what was fixed then, before what stands now. */
    RevealScript script(Assignment assignment) {
        return store.script(assignment.id()).orElseGet(() -> make(assignment));
    }

    Optional<RevealScript> heldScript(Assignment assignment) {
        return store.script(assignment.id());
    }

    Readiness readiness(Assignment assignment) {
        RevealScript script = make(assignment);
        int[] unfinished = unfinished(assignment.id());
        RevealScript.Race race = script.race();
        return new Readiness(
                !clock.instant().isAfter(assignment.settings().dueAt()),
                unfinished[0],
                unfinished[1],
                script.contestants(),
                script.baselines(),
                script.rounds().stream().map(RevealScript.Round::heat).toList(),
                evidence.awaited(assignment.id()),
                script.compared(),
                race == null ? 0 : race.months().size());
    }

    @Transactional
    void announce(Assignment assignment, @Nullable Instant moment) {
        store.announce(assignment.id(), moment);
        feed.publishAssignmentChanged(assignment.id());
    }

    /** Fixes what is shown, and begins. @return what keeps it from beginning; empty when it has begun */
    @Transactional
    List<String> begin(Assignment assignment, UUID instructor) {
        Readiness readiness = readiness(assignment);
        if (!readiness.ready()) {
            return readiness.obstacles();
        }
        boolean begun = store.begin(
                assignment.id(), clock.instant(), assignment.settings().freezesAt(), make(assignment), instructor);
        if (!begun) {
            return List.of("It has begun already.");
        }
        feed.publishAssignmentChanged(assignment.id());
        return List.of();
    }

    /**
     * Ends it, and with it the freeze of the public board.
     *
     * @param release whether students see the hidden board from now on
     * @return false when it was not on
     */
    @Transactional
    boolean end(Assignment assignment, boolean release) {
        if (!store.end(assignment.id(), clock.instant())) {
            return false;
        }
        assignments.thaw(assignment.slug(), true);
        if (release) {
            assignments.release(assignment.slug(), true);
        }
        return true;
    }

    /** As if it had not begun: the public board is frozen again for students, if its freeze is not over for another reason. */
    @Transactional
    void discard(Assignment assignment) {
        store.discard(assignment.id());
        assignments.thaw(assignment.slug(), false);
        feed.publishAssignmentChanged(assignment.id()); // one that had not ended leaves the assignment's row as it was
    }

    private RevealScript make(Assignment assignment) {
        Map<Heat, Boards> boards = new EnumMap<>(Heat.class);
        for (Heat heat : Heat.values()) {
            boards.put(
                    heat,
                    new Boards(
                            standings.ranked(
                                    assignment,
                                    Board.PUBLIC,
                                    heat.slice(),
                                    assignment.settings().freezesAt()),
                            standings.ranked(assignment, Board.HIDDEN, heat.slice(), null)));
        }
        return ScriptBuilder.build(boards, evidence.race(assignment.id()).orElse(null));
    }

    /** How many submissions of the boards wait or run, and how many failed by us. */
    private int[] unfinished(UUID assignment) {
        return database.first("""
                        select count(*) filter (where s.status in ('queued', 'public-run', 'hidden-run')),
                               count(*) filter (where s.status = 'parked')
                          from submission s left join account a on a.id = s.account_id
                         where s.assignment_id = ? and (a.role = 'student' or s.reference is not null)""", row -> new int[] {row.getInt(1), row.getInt(2)}, assignment)
                .orElseThrow();
    }
}
