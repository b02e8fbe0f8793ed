package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/**
 * Derives scores anew from the stored forecasts when an instructor has changed what they follow from: the regime's threshold,
 * say. Forecasts are the record; no submission runs again. What the Ladder has released follows from the scores, in the order of submission.
 */
@ApplicationScoped
public class Rescoring {

    private static final Logger LOG = Logger.getLogger(Rescoring.class);

    private final Database database;
    private final ResultStore results;
    private final Scoring scoring;
    private final Ladders ladders;
    private final StatusFeed feed;

    Rescoring(Database database, ResultStore results, Scoring scoring, Ladders ladders, StatusFeed feed) {
        this.database = database;
        this.results = results;
        this.scoring = scoring;
        this.ladders = ladders;
        this.feed = feed;
    }

    /** Brings every stored score of an assignment, and what the Ladder makes of them, up to its settings; returns how many score sets were derived anew. */
    public int bringUpToDate(Assignment assignment) {
        int renewed = 0;
        for (Board board : Board.values()) {
            MarketDataset market = scoring.market(assignment.settings(), board);
            String wanted = Scoring.fingerprint(assignment.settings(), market);
            for (UUID submission : outdated(assignment, board, wanted)) {
                renewed += renew(assignment, board, market, wanted, submission) ? 1 : 0;
            }
        }
        if (renewed > 0) {
            LOG.infof("Derived %d score sets of %s anew from their forecasts", renewed, assignment.slug());
        }
        ladders.bringUpToDate(assignment);
        return renewed;
    }

    private List<UUID> outdated(Assignment assignment, Board board, String wanted) {
        return database.list("""
                select s.id from submission s join evaluation e on e.submission_id = s.id
                 where s.assignment_id = ? and e.board = ? and e.verdict = 'accepted' and e.scoring <> ?
                   and (s.status = 'scored' or s.again)""", row -> row.getObject(1, UUID.class), assignment.id(), board.id(), wanted);
    }

    private boolean renew(Assignment assignment, Board board, MarketDataset market, String wanted, UUID submission) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        standsUntilCommit(submission, board) && derive(assignment, board, market, wanted, submission));
    }

    /**
     * Keeps a second evaluation, which holds the same row when it writes, from bringing other forecasts between the reading of these and the
     * writing of their scores; not, when it has brought a failure meanwhile. Until it ends, the earlier result stands and follows the settings.
     */
    private boolean standsUntilCommit(UUID submission, Board board) {
        database.list("select 1 from submission where id = ? for update", row -> true, submission);
        return database.first(
                        "select 1 from forecast_table where submission_id = ? and board = ?",
                        row -> true,
                        submission,
                        board.id())
                .isPresent();
    }

    private boolean derive(Assignment assignment, Board board, MarketDataset market, String wanted, UUID submission) {
        AssignmentSettings settings = assignment.settings();
        ForecastTable table = results.forecasts(submission, board).orElseThrow();
        if (!market.symbols().containsAll(table.symbols()) || !market.days().containsAll(table.days())) {
            LOG.warnf("Forecasts of %s are for other symbols or days: its scores stay as they are", submission);
            return false;
        }
        SequencedMap<Integer, Scores> scores = new LinkedHashMap<>();
        for (int horizon : table.horizons()) {
            scores.put(horizon, Scorer.score(table, market, settings.target(), settings.regimes(), horizon));
        }
        results.replaceScores(submission, board, scores, wanted);
        feed.publish(StatusNotice.of(submission, assignment.id(), SubmissionStatus.SCORED));
        return true;
    }
}
