package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.LadderStore.Entry;
import org.showdown.platform.evaluation.LadderStore.Turn;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.comparison.Ladder;
import org.showdown.volatility.market.MarketDataset;

/**
 * Keeps the Ladder of each student's entry, where an assignment has one: in the order of submission, which scored submission took the place
 * on the public board. A stored step is good as long as its runs, the settings and the steps before it are the same; from the
 * first that is not, the rest is computed anew. So it does not matter which submission is settled first, or again.
 */
@ApplicationScoped
class Ladders {

    private static final Logger LOG = Logger.getLogger(Ladders.class);

    private final LadderStore store;
    private final LadderLosses losses;
    private final Assignments assignments;
    private final Scoring scoring;
    private final StatusFeed feed;

    Ladders(LadderStore store, LadderLosses losses, Assignments assignments, Scoring scoring, StatusFeed feed) {
        this.store = store;
        this.losses = losses;
        this.assignments = assignments;
        this.scoring = scoring;
        this.feed = feed;
    }

    /** On the transaction that settles the submission. A mistake here must not cost the evaluation: the board then shows what stood before. */
    void follow(@Observes Settled settled) {
        try {
            store.entryOf(settled.submission()).ifPresent(entry -> {
                Assignment assignment = assignments.byId(entry.assignment()).orElseThrow();
                if (assignment.settings().ladder()) {
                    follow(entry, assignment.settings(), market(assignment.settings()));
                }
            });
        } catch (DatabaseException e) {
            throw e; // the transaction is lost anyway
        } catch (RuntimeException e) {
            LOG.errorf(e, "The Ladder could not be followed to submission %s", settled.submission());
        }
    }

    /** Brings the Ladders of an assignment up to its settings and scores; without the Ladder there are none. */
    void bringUpToDate(Assignment assignment) {
        if (!assignment.settings().ladder()) {
            QuarkusTransaction.requiringNew().run(() -> store.removeAll(assignment.id()));
            return;
        }
        PublicMarket market = market(assignment.settings());
        for (Entry entry : store.entries(assignment.id())) {
            QuarkusTransaction.requiringNew().run(() -> {
                List<LadderStep> changed = follow(entry, assignment.settings(), market);
                if (!changed.isEmpty()) {
                    feed.publish(
                            StatusNotice.of(changed.getLast().submission(), assignment.id(), SubmissionStatus.SCORED));
                }
            });
        }
    }

    /** The public market, and what scores on it follow from: the same for all entries, and long to load. */
    private record PublicMarket(MarketDataset market, String fingerprint) {}

    private PublicMarket market(AssignmentSettings settings) {
        MarketDataset market = scoring.market(settings, Board.PUBLIC);
        return new PublicMarket(market, Scoring.fingerprint(settings, market));
    }

    /** Returns what was computed anew. */
    private List<LadderStep> follow(Entry entry, AssignmentSettings settings, PublicMarket shown) {
        store.lock(entry);
        store.removeFallen(entry);
        List<LadderStep> anew = new ArrayList<>();
        Turn standing = null;
        int challenge = 0;
        for (Turn turn : store.turns(entry, settings.horizons().getFirst())) {
            int expected = standing == null ? 0 : challenge + 1;
            LadderStep step = turn.stored();
            if (!anew.isEmpty() || step == null || !holds(step, turn, standing, expected, shown.fingerprint())) {
                step = step(turn, standing, expected, settings, shown);
                anew.add(step);
            }
            standing = step.released() ? turn : standing;
            challenge = step.released() ? 0 : expected;
        }
        store.replace(anew);
        return anew;
    }

    /** Whether a stored step says what would be computed now. */
    private static boolean holds(
            LadderStep step, Turn turn, @Nullable Turn standing, int challenge, String fingerprint) {
        return step.evaluatedAt().equals(turn.evaluatedAt())
                && step.scoring().equals(fingerprint)
                && step.challenge() == challenge
                && Objects.equals(step.against(), standing == null ? null : standing.submission());
    }

    private LadderStep step(
            Turn turn, @Nullable Turn standing, int challenge, AssignmentSettings settings, PublicMarket shown) {
        Ladder.Step step = standing == null
                ? LadderLosses.TAKES_THE_PLACE
                : losses.step(turn.submission(), standing.submission(), challenge, settings, shown.market());
        return new LadderStep(
                turn.submission(),
                step.released(),
                standing == null ? null : standing.submission(),
                challenge,
                step.improvement(),
                step.noise(),
                turn.evaluatedAt(),
                shown.fingerprint());
    }
}
