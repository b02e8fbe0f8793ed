package org.showdown.platform.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.CrisisDays;
import org.showdown.platform.plot.Numbers;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.comparison.MincerZarnowitz;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;
import org.showdown.volatility.regression.NeweyWest;

/**
 * Forecasts against what came: the regression of Mincer and Zarnowitz {@code σ²_t = a + b f²_t + e_t} of annualised variances in squared
 * percent, with the errors of Newey and West, and by regime the mean error {@code σ²_t − f²_t}. Of all symbols it is made of each day's means
 * over the symbols that have a target.
 *
 * @param symbols  that may be asked for
 * @param forecast annualised volatility f (decimal), the root of the mean variance
 * @param target   σ, likewise
 * @param line     null where there is no regression; {@code reason} says why
 * @param reading  what it comes to, in words
 */
public record CalibrationPlot(
        Shown shown,
        List<String> symbols,
        Name model,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        List<@Nullable Double> forecast,
        List<@Nullable Double> target,
        @Nullable Line line,
        @Nullable String reason,
        List<Bias> biases,
        String reading) {

    /** Of variances in squared percent: 20 % is 400. */
    private static final double PERCENT = 100;

    /**
     * The regression.
     *
     * @param lags           of the errors
     * @param intercept      a, squared percent
     * @param interceptError its standard error, as is {@code slopeError} of b
     * @param wald           for a = 0 and b = 1 together
     * @param p              of that, χ² with two degrees of freedom
     */
    public record Line(
            int days,
            int lags,
            double intercept,
            double interceptError,
            double slope,
            double slopeError,
            double rSquared,
            double wald,
            double p) {}

    /**
     * How far forecasts lie from what came on the days of a regime.
     *
     * @param forecast root of the mean forecast variance, decimal
     * @param target   root of the mean variance that came
     * @param t        mean of {@code σ² − f²} over its standard error: above zero the forecasts are too low; null where it has none
     */
    public record Bias(
            String regime,
            int days,
            double forecast,
            double target,
            @Nullable Double t) {}

    /** Days with a forecast and a target: annualised variances in squared percent. */
    private record Sample(List<LocalDate> days, double[] forecast, double[] target) {}

    /** @param symbol null: the means over all */
    static CalibrationPlot of(Course course, Name model, DailyLosses losses, @Nullable String symbol) {
        Sample sample = sample(losses, symbol);
        List<Optional<Regime>> regimes = course.regimes(sample.days());
        NeweyWest errors = NeweyWest.forOverlap(sample.days().size(), course.averagedDays());
        MincerZarnowitz made = sample.days().isEmpty()
                ? new MincerZarnowitz.Failed("no day has both a forecast and a target")
                : MincerZarnowitz.neweyWest(sample.forecast(), sample.target(), errors);
        Line line = made instanceof MincerZarnowitz.Fitted fitted ? line(fitted, errors.lags()) : null;
        String reason = made instanceof MincerZarnowitz.Failed failed ? failed.reason() : null;
        if (made instanceof MincerZarnowitz.ExactFit) {
            reason = "every target lies on one line of the forecasts";
        }
        List<Bias> biases = biases(sample, regimes, errors);
        return new CalibrationPlot(
                course.shown(
                        symbol,
                        sample.days().isEmpty()
                                ? losses.days().getFirst()
                                : sample.days().getFirst(),
                        losses.days().getLast()),
                course.market().symbols(),
                model,
                sample.days(),
                CrisisDays.of(sample.days(), regimes),
                volatility(sample.forecast()),
                volatility(sample.target()),
                line,
                reason,
                biases,
                CalibrationWords.of(line, reason, biases));
    }

    private static Sample sample(DailyLosses losses, @Nullable String symbol) {
        int[] symbols = symbol == null
                ? IntStream.range(0, losses.symbols().size()).toArray()
                : new int[] {losses.symbols().indexOf(symbol)};
        double[][] forecasts = IntStream.of(symbols).mapToObj(losses::forecasts).toArray(double[][]::new);
        double[][] targets = IntStream.of(symbols).mapToObj(losses::targets).toArray(double[][]::new);
        List<LocalDate> days = new ArrayList<>();
        List<Double> forecast = new ArrayList<>();
        List<Double> target = new ArrayList<>();
        for (int day = 0; day < losses.days().size(); day++) {
            int at = day;
            int[] known = IntStream.range(0, symbols.length)
                    .filter(of -> !Double.isNaN(targets[of][at]))
                    .toArray();
            if (known.length > 0) {
                days.add(losses.days().get(day));
                forecast.add(variance(forecasts, known, day));
                target.add(variance(targets, known, day));
            }
        }
        return new Sample(List.copyOf(days), array(forecast), array(target));
    }

    private static double variance(double[][] volatility, int[] symbols, int day) {
        return IntStream.of(symbols)
                .mapToDouble(symbol -> PERCENT * volatility[symbol][day])
                .map(percent -> percent * percent)
                .average()
                .orElseThrow();
    }

    private static Line line(MincerZarnowitz.Fitted fitted, int lags) {
        return new Line(
                fitted.days(),
                lags,
                fitted.intercept(),
                fitted.interceptError(),
                fitted.slope(),
                fitted.slopeError(),
                fitted.rSquared(),
                fitted.wald(),
                fitted.pWald());
    }

    /** Regresses the errors on a one for each regime: each coefficient is the regime's mean error, with the whole series' dependence in its error. */
    private static List<Bias> biases(Sample sample, List<Optional<Regime>> regimes, NeweyWest errors) {
        List<Regime> present = Arrays.stream(Regime.values())
                .filter(regime -> regimes.contains(Optional.of(regime)))
                .toList();
        if (present.isEmpty()) {
            return List.of();
        }
        double[] error = IntStream.range(0, sample.days().size())
                .mapToDouble(day -> sample.target()[day] - sample.forecast()[day])
                .toArray();
        double[][] ones = present.stream()
                .map(regime -> regimes.stream()
                        .mapToDouble(of -> of.equals(Optional.of(regime)) ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        double[] t = LeastSquares.fit(error, ones) instanceof LinearFit fit
                ? errors.tStatistics(fit)
                : DoubleStream.generate(() -> Double.NaN).limit(present.size()).toArray();
        List<Bias> biases = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            double[] forecast = LossDaysPlot.of(present.get(i), sample.forecast(), regimes);
            biases.add(new Bias(
                    present.get(i).id(),
                    forecast.length,
                    root(forecast),
                    root(LossDaysPlot.of(present.get(i), sample.target(), regimes)),
                    Numbers.of(t[i])));
        }
        return List.copyOf(biases);
    }

    private static double root(double[] variances) {
        return Math.sqrt(Arrays.stream(variances).average().orElseThrow()) / PERCENT;
    }

    private static List<@Nullable Double> volatility(double[] variances) {
        return Numbers.of(
                Arrays.stream(variances).map(v -> Math.sqrt(v) / PERCENT).toArray());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
