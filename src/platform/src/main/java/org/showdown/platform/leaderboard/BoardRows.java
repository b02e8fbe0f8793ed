package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.BoardEvidence;
import org.showdown.platform.evidence.Evidence;
import org.showdown.platform.evidence.EvidenceView;
import org.showdown.platform.evidence.PairEvidence;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.LossSummary;

/** Puts together what a board shows: which submissions stand, their losses as the view asks for them, and what the evidence says. */
@ApplicationScoped
class BoardRows {

    private static final LossSummary NO_LOSSES = new LossSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final LeaderboardStore store;
    private final StandingRules rules;
    private final RowFactsStore facts;
    private final Evidence evidence;
    private final ReferenceTitles titles;

    BoardRows(
            LeaderboardStore store,
            StandingRules rules,
            RowFactsStore facts,
            Evidence evidence,
            ReferenceTitles titles) {
        this.store = store;
        this.rules = rules;
        this.facts = facts;
        this.evidence = evidence;
        this.titles = titles;
    }

    /** All rows of the view in the board's own order. */
    RankedBoard read(Assignment assignment, BoardView view) {
        List<LeaderboardRow> rows = judged(assignment, view, standing(assignment, view));
        // Evidence compares what stands now: on a frozen board its sets would tell of what came since.
        Optional<BoardEvidence> found = view.lens() == Lens.ADAPTATION || view.asOf() != null
                ? Optional.empty()
                : evidenceView(view, view.losses().slice()).flatMap(evidence::find);
        Map<UUID, RowFacts> known = facts(assignment, view);
        ToDoubleFunction<LeaderboardRow> loss = view.lens() == Lens.ADAPTATION
                ? row -> known.getOrDefault(row.submission(), RowFacts.NONE).adaptation()
                : row -> loss(view, row);
        List<RankedRow> ranked =
                found.map(board -> Places.bySet(rows, loss, board.rows())).orElseGet(() -> Places.byLoss(rows, loss));
        Optional<RankedRow> best = ranked.stream()
                .filter(row -> row.row().ofHouse() && !Double.isNaN(loss.applyAsDouble(row.row())))
                .min(Comparator.comparingDouble(row -> loss.applyAsDouble(row.row())));
        return new RankedBoard(
                ranked.stream()
                        .map(row -> row.with(known.getOrDefault(row.row().submission(), RowFacts.NONE)))
                        .toList(),
                found,
                best.map(RankedRow::row),
                best.filter(row -> row.evidence() != null)
                        .map(row -> margins(view, row.row()))
                        .orElse(Margins.NONE),
                best.filter(row -> found.isPresent()) // a frozen board, say, has none: the tests are of what stands now
                        .map(row -> notes(assignment, view, row.row()))
                        .orElse(Notes.NONE),
                Scale.of(ranked));
    }

    private List<LeaderboardRow> standing(Assignment assignment, BoardView view) {
        return Ranking.standing(
                store.scored(assignment, view.board(), view.losses().horizon(), view.asOf()),
                rules.of(assignment, view.board()));
    }

    /** Less is better. */
    private static double loss(BoardView view, LeaderboardRow row) {
        Measure measure = view.losses().measure();
        double value = measure.of(row.losses(view.losses().slice()));
        return measure.moreIsBetter() ? -value : value;
    }

    /** The view that evidence is kept for; empty where there is none: directional accuracy, and much of single symbols. */
    static Optional<EvidenceView> evidenceView(BoardView view, Slice slice) {
        BoardView.Losses losses = view.losses();
        Optional<Loss> loss = losses.measure().loss();
        if (losses.symbol().isEmpty()) {
            return loss.map(by ->
                    new EvidenceView(view.assignment(), view.board(), losses.target(), losses.horizon(), by, slice));
        }
        return loss.filter(by -> by == EvidenceView.OF_SYMBOLS && view.board() == Board.PUBLIC && slice == Slice.ALL)
                .map(by ->
                        EvidenceView.ofSymbol(view.assignment(), losses.target(), losses.horizon(), losses.symbol()));
    }

    private List<LeaderboardRow> judged(Assignment assignment, BoardView view, List<LeaderboardRow> standing) {
        BoardView.Losses losses = view.losses();
        if (!losses.symbol().isEmpty()) {
            Map<UUID, LossSummary> ofSymbol = facts.ofSymbol(view);
            return standing.stream()
                    .map(row -> row.by(ofSymbol.getOrDefault(row.submission(), NO_LOSSES), NO_LOSSES, NO_LOSSES))
                    .toList();
        }
        return losses.target().equals(assignment.settings().target().id())
                ? standing
                : againstOtherTarget(view, standing);
    }

    /**
     * Losses against a target that is not the assignment's own are kept by the evidence alone, for the rows that stand now: on a frozen board
     * they would tell whose row has moved since by having none.
     */
    private List<LeaderboardRow> againstOtherTarget(BoardView view, List<LeaderboardRow> standing) {
        if (view.asOf() != null) {
            return standing.stream()
                    .map(row -> row.by(NO_LOSSES, NO_LOSSES, NO_LOSSES))
                    .toList();
        }
        Map<UUID, LossSummary> all = means(view, Slice.ALL);
        Map<UUID, LossSummary> calm = means(view, Slice.CALM);
        Map<UUID, LossSummary> crisis = means(view, Slice.CRISIS);
        return standing.stream()
                .map(row -> row.by(
                        all.getOrDefault(row.submission(), NO_LOSSES),
                        calm.getOrDefault(row.submission(), NO_LOSSES),
                        crisis.getOrDefault(row.submission(), NO_LOSSES)))
                .toList();
    }

    private Map<UUID, LossSummary> means(BoardView view, Slice slice) {
        Map<UUID, RowEvidence> qlike = compared(view, slice, Loss.QLIKE);
        Map<UUID, RowEvidence> mse = compared(view, slice, Loss.MSE);
        Map<UUID, RowEvidence> logMse = compared(view, slice, Loss.LOG_MSE);
        Map<UUID, LossSummary> means = new HashMap<>();
        qlike.forEach((id, row) ->
                means.put(id, new LossSummary(row.mean(), mean(mse.get(id)), mean(logMse.get(id)), Double.NaN)));
        return means;
    }

    private Map<UUID, RowEvidence> compared(BoardView view, Slice slice, Loss loss) {
        BoardView.Losses losses = view.losses();
        return evidence.find(new EvidenceView(
                        view.assignment(), view.board(), losses.target(), losses.horizon(), loss, slice))
                .map(BoardEvidence::rows)
                .orElse(Map.of());
    }

    private static double mean(@Nullable RowEvidence row) {
        return row == null ? Double.NaN : row.mean();
    }

    private Map<UUID, RowFacts> facts(Assignment assignment, BoardView view) {
        return switch (view.lens()) {
            case LOSSES -> Map.of();
            case VALUE -> facts.costs(assignment.id());
            case ADAPTATION -> {
                if (view.asOf() != null) {
                    yield Map.of(); // as the losses against another target
                }
                Map<UUID, RowFacts> known = new HashMap<>();
                evidence.adaptation(assignment.id(), view.board())
                        .forEach((id, loss) -> known.put(id, new RowFacts(loss, Double.NaN, Double.NaN)));
                yield known;
            }
        };
    }

    private Margins margins(BoardView view, LeaderboardRow reference) {
        return evidenceView(view, view.losses().slice())
                .map(asked -> Margins.of(evidence.pairs(asked, reference.submission())))
                .orElse(Margins.NONE);
    }

    private Notes notes(Assignment assignment, BoardView view, LeaderboardRow reference) {
        Map<Slice, List<PairEvidence>> pairs = new EnumMap<>(Slice.class);
        for (Slice slice : List.of(Slice.CALM, Slice.CRISIS)) {
            evidenceView(view, slice)
                    .ifPresent(asked -> pairs.put(slice, evidence.pairs(asked, reference.submission())));
        }
        return Notes.of(
                titles.of(String.valueOf(reference.reference())),
                assignment.settings().regimes().by(),
                pairs);
    }
}
