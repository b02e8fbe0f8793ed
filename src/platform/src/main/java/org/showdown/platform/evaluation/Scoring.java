package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.market.MarketStore;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.market.MarketDataset;

/** What an assignment asks of a run on one of its boards, and what its scores follow from. */
@ApplicationScoped
public class Scoring {

    private final MarketStore markets;

    Scoring(MarketStore markets) {
        this.markets = markets;
    }

    EvaluationRequest request(Assignment assignment, Board board, Path file, SubmissionKind kind) {
        AssignmentSettings settings = assignment.settings();
        return new EvaluationRequest(
                file,
                kind,
                market(settings, board),
                settings.plan(board),
                settings.features(),
                settings.regimes(),
                settings.limits());
    }

    /** For a worker. The public board's dataset ends with validation, like the one that students have: the same numbers at home. */
    public MarketDataset market(AssignmentSettings settings, Board board) {
        MarketDataset all = markets.load(settings.dataset());
        MarketDataset chosen = settings.symbols().isEmpty() ? all : all.select(settings.symbols());
        return board == Board.PUBLIC ? chosen.until(settings.split().validationTo()) : chosen;
    }

    /** The public board's dataset for pages, which have no other. */
    MarketDataset publicMarket(AssignmentSettings settings) {
        MarketDataset shown = markets.loadPublic(settings.dataset());
        MarketDataset chosen = settings.symbols().isEmpty() ? shown : shown.select(settings.symbols());
        return chosen.until(settings.split().publicUntil());
    }

    /** Whether a market that has been loaded for a hidden run is still the assignment's. */
    boolean current(AssignmentSettings settings, MarketDataset loaded) {
        return market(settings, Board.HIDDEN).sha256().equals(loaded.sha256());
    }

    /** What the scores follow from, besides the forecasts; when it changes, they are derived anew. */
    public static String fingerprint(AssignmentSettings settings, MarketDataset market) {
        return settings.target().estimator().id() + " " + settings.target().id() + " "
                + settings.regimes().vixThreshold() + " " + settings.regimes().by() + " " + market.sha256();
    }
}
