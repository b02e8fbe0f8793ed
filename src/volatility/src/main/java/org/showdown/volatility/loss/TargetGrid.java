package org.showdown.volatility.loss;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * The targets of one horizon over days and symbols, against which any number of runs over the same days and symbols are held: what
 * {@link Scorer} computes of one run, without looking for the targets again for each.
 */
public final class TargetGrid {
    private final List<LocalDate> days;
    private final List<String> symbols;

    /** [day × symbol]: annualised volatility, NaN where there is no target. */
    private final double[] target;

    private TargetGrid(List<LocalDate> days, List<String> symbols, double[] target) {
        this.days = List.copyOf(days);
        this.symbols = List.copyOf(symbols);
        this.target = target;
    }

    /**
     * The grid of a board.
     *
     * @param days the first day forecast of each origin, oldest first; each has a day before it in the market
     */
    public static TargetGrid of(
            MarketDataset market, TargetDefinition target, List<LocalDate> days, List<String> symbols, int horizon) {
        int[] origins =
                days.stream().mapToInt(day -> Scorer.originOf(day, market)).toArray();
        double[] grid = new double[origins.length * symbols.size()];
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            double[] volatility = target.volatility(market, symbols.get(symbol), horizon);
            for (int day = 0; day < origins.length; day++) {
                grid[day * symbols.size() + symbol] = volatility[origins[day]];
            }
        }
        return new TargetGrid(days, symbols, grid);
    }

    public List<LocalDate> days() {
        return days;
    }

    public List<String> symbols() {
        return symbols;
    }

    /**
     * The loss of each forecast: {@code [day × symbol]}, NaN where there is no target.
     *
     * @param forecasts annualised volatility, {@code [day × symbol]}
     */
    public double[] losses(double[] forecasts, Loss loss) {
        if (forecasts.length != target.length) {
            throw new IllegalArgumentException("expected forecasts of " + days.size() + " days and " + symbols.size()
                    + " symbols, found " + forecasts.length + " numbers");
        }
        double[] losses = new double[target.length];
        for (int cell = 0; cell < losses.length; cell++) {
            losses[cell] = Double.isNaN(target[cell]) ? Double.NaN : loss.of(forecasts[cell], target[cell]);
        }
        return losses;
    }

    /** The loss of one symbol, one value per day; NaN where there is no target. */
    public double[] ofSymbol(double[] losses, int symbol) {
        return IntStream.range(0, days.size())
                .mapToDouble(day -> losses[day * symbols.size() + symbol])
                .toArray();
    }

    /**
     * Some of the days, with weights by which the losses of a day become one number: {@code x_t = Σ_s T/(S n_s) L_ts}, with the T chosen days
     * that have a target of any symbol, the S symbols that have one on any of them, and their n_s days. The mean of x over the days is
     * then the board's score, the mean over symbols of the means over days; where no target is missing, x is the mean over
     * symbols.
     */
    public Days choose(IntPredicate chosen) {
        int width = symbols.size();
        int[] known = new int[width];
        int[] days = IntStream.range(0, this.days.size())
                .filter(chosen)
                .filter(day -> {
                    boolean any = false;
                    for (int symbol = 0; symbol < width; symbol++) {
                        boolean has = !Double.isNaN(target[day * width + symbol]);
                        known[symbol] += has ? 1 : 0;
                        any |= has;
                    }
                    return any;
                })
                .toArray();
        long counted = Arrays.stream(known).filter(count -> count > 0).count();
        double[] weights = Arrays.stream(known)
                .mapToDouble(count -> count == 0 ? 0 : days.length / ((double) counted * count))
                .toArray();
        return new Days(this, days, weights);
    }

    /**
     * The days that have a target of one symbol; the losses of a day are then that symbol's.
     *
     * @throws IllegalArgumentException if the grid has no such symbol
     */
    public Days choose(String symbol) {
        int column = symbols.indexOf(symbol);
        if (column < 0) {
            throw new IllegalArgumentException("expected one of " + symbols + ", found " + symbol);
        }
        int width = symbols.size();
        int[] known = IntStream.range(0, days.size())
                .filter(day -> !Double.isNaN(target[day * width + column]))
                .toArray();
        double[] weights = new double[width];
        weights[column] = 1;
        return new Days(this, known, weights);
    }

    /** Chosen days of a grid. */
    public static final class Days {
        private final TargetGrid grid;
        private final int[] days;
        private final double[] weights;

        private Days(TargetGrid grid, int[] days, double[] weights) {
            this.grid = grid;
            this.days = days;
            this.weights = weights;
        }

        /** T. */
        public int count() {
            return days.length;
        }

        /** The days themselves. */
        public List<LocalDate> dates() {
            return Arrays.stream(days).mapToObj(grid.days::get).toList();
        }

        /** x: one value per chosen day, from the losses of all. */
        public double[] series(double[] losses) {
            double[] series = new double[days.length];
            for (int i = 0; i < series.length; i++) {
                int first = days[i] * weights.length;
                for (int symbol = 0; symbol < weights.length; symbol++) {
                    double loss = losses[first + symbol];
                    boolean counts = weights[symbol] > 0 && !Double.isNaN(grid.target[first + symbol]);
                    series[i] += counts ? weights[symbol] * loss : 0;
                }
            }
            return series;
        }
    }
}
