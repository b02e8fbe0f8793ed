package org.showdown.platform.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Contest.Entrant;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.TargetGrid;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.target.OtherWindow;
import org.showdown.volatility.target.TargetDefinition;

/** All numbers of a board: one pass over the forecasts for each target and horizon. */
final class BoardNumbers {
    private final Contest contest;
    private final ForecastReader reader;
    private final TargetDefinition own;
    private final List<UUID> ids;
    private final boolean[] house;

    /**
     * What is stored.
     *
     * @param adaptation one number per row, NaN where there is none
     * @param race       of the hidden board; null on the public one
     */
    record Result(
            List<ViewNumbers> views,
            double[] adaptation,
            @Nullable Race race) {}

    BoardNumbers(Contest contest, ForecastReader reader) {
        this.contest = contest;
        this.reader = reader;
        this.own = contest.assignment().settings().target();
        this.ids = contest.rows().stream().map(Entrant::id).toList();
        this.house = new boolean[ids.size()];
        for (int row = 0; row < house.length; row++) {
            house[row] = contest.rows().get(row).house();
        }
    }

    Result compute() {
        List<ViewNumbers> views = new ArrayList<>();
        double[] adaptation = new double[ids.size()];
        Arrays.fill(adaptation, Double.NaN);
        Race race = null;
        List<Integer> horizons = contest.assignment().settings().horizons().stream()
                .filter(contest.horizons()::contains)
                .toList();
        for (int horizon : horizons) {
            for (TargetDefinition target : Targets.of(own)) {
                Pass pass = new Pass(target, horizon);
                if (pass.grid.days().isEmpty()) {
                    continue;
                }
                boolean main = target.equals(own)
                        && horizon == contest.assignment().settings().horizons().getFirst();
                Adaptation shifts = main ? Adaptation.of(contest, pass.grid) : null;
                pass.run(shifts == null ? null : (row, losses) -> adaptation[row] = shifts.of(losses));
                for (Cut cut : pass.cuts) {
                    ViewStatistics.of(ids, house, cut.series(), cut.days().dates(), horizon)
                            .ifPresent(numbers -> views.add(new ViewNumbers(
                                    target.id(), horizon, cut.loss(), cut.slice(), cut.symbol(), numbers)));
                }
                if (main && contest.board() == Board.HIDDEN) {
                    Cut whole = pass.whole();
                    race = MonthlyRace.of(ids, whole.series(), whole.days().dates());
                }
            }
        }
        return new Result(views, adaptation, race);
    }

    /** Takes the QLIKE of a row, {@code [day × symbol]}. */
    @FunctionalInterface
    private interface QlikeTaker {
        void take(int row, double[] losses);
    }

    /**
     * The daily losses that one view is made of.
     *
     * @param series of each row, one number per day
     */
    private record Cut(Loss loss, Slice slice, String symbol, TargetGrid.Days days, double[][] series) {}

    /** The daily losses of all rows on one target and horizon. */
    private final class Pass {
        private final TargetGrid grid;
        private final @Nullable OtherWindow reading;
        private final int column;
        private final List<Cut> cuts = new ArrayList<>();

        Pass(TargetDefinition target, int horizon) {
            column = contest.horizons().indexOf(horizon);
            // The last origins have no forecast that far.
            int origins = Math.max(0, contest.days().size() - horizon + 1);
            grid = TargetGrid.of(
                    contest.market(), target, contest.days().subList(0, origins), contest.symbols(), horizon);
            reading = target.equals(own)
                    ? null
                    : OtherWindow.of(
                            contest.market(), grid.days(), contest.symbols(), own, target.windowDays(), horizon);
            List<Optional<Regime>> regimes =
                    contest.assignment().settings().regimes().regimes(contest.market());
            for (Slice slice : Slice.values()) {
                TargetGrid.Days days = grid.choose(chosen(slice, regimes));
                for (Loss loss : Loss.values()) {
                    cuts.add(cut(loss, slice, EvidenceView.ALL_SYMBOLS, days));
                }
            }
            if (contest.board() == Board.PUBLIC && target.equals(own)) {
                for (String symbol : contest.symbols()) {
                    cuts.add(cut(EvidenceView.OF_SYMBOLS, Slice.ALL, symbol, grid.choose(symbol)));
                }
            }
        }

        private Cut cut(Loss loss, Slice slice, String symbol, TargetGrid.Days days) {
            return new Cut(loss, slice, symbol, days, new double[ids.size()][]);
        }

        /** QLIKE on all days, over all symbols. */
        Cut whole() {
            return cuts.stream()
                    .filter(cut -> cut.loss() == Loss.QLIKE
                            && cut.slice() == Slice.ALL
                            && cut.symbol().equals(EvidenceView.ALL_SYMBOLS))
                    .findFirst()
                    .orElseThrow();
        }

        private IntPredicate chosen(Slice slice, List<Optional<Regime>> regimes) {
            Optional<Regime> wanted = switch (slice) {
                case ALL -> Optional.empty();
                case CALM -> Optional.of(Regime.CALM);
                case CRISIS -> Optional.of(Regime.CRISIS);
            };
            return day -> wanted.isEmpty()
                    || regimes.get(contest.market().indexOf(grid.days().get(day)))
                            .equals(wanted);
        }

        void run(@Nullable QlikeTaker taker) {
            reader.each(ids, contest.board(), (row, forecasts) -> {
                double[] ofHorizon = ofHorizon(forecasts);
                double[] read = reading == null ? ofHorizon : reading.read(ofHorizon);
                for (Loss loss : Loss.values()) {
                    double[] losses = grid.losses(read, loss);
                    cuts.stream()
                            .filter(cut -> cut.loss() == loss)
                            .forEach(cut -> cut.series()[row] = cut.days().series(losses));
                    if (loss == Loss.QLIKE && taker != null) {
                        taker.take(row, losses);
                    }
                }
            });
        }

        private double[] ofHorizon(double[] forecasts) {
            int horizons = contest.horizons().size();
            return IntStream.range(0, grid.days().size() * contest.symbols().size())
                    .mapToDouble(cell -> forecasts[cell * horizons + column])
                    .toArray();
        }
    }
}
