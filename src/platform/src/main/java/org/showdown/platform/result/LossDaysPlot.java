package org.showdown.platform.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.CrisisDays;
import org.showdown.platform.plot.Numbers;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.platform.plot.SymbolPanel;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.regime.Regime;

/**
 * A submission's loss on each public day, and its mean over a month of trading days.
 *
 * @param symbols that may be asked for
 * @param models  that may be asked for as the other
 * @param window  W, the days of the running mean {@code m_t = (L_{t−W+1} + … + L_t) / W}
 * @param other   drawn by its running mean alone; null for none
 */
public record LossDaysPlot(
        Shown shown,
        List<String> symbols,
        List<Name> models,
        String loss,
        int window,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        Line model,
        @Nullable Line other) {

    /** A month. */
    static final int WINDOW = 21;

    /**
     * One model's.
     *
     * @param running null on the first days, which have not a whole window before them
     * @param means   over all days, calm and crisis
     */
    public record Line(Name name, List<@Nullable Double> daily, List<@Nullable Double> running, List<Mean> means) {}

    /** @param part {@code all}, {@code calm} or {@code crisis} */
    public record Mean(String part, int days, @Nullable Double loss) {}

    /**
     * The losses on the days that both have.
     *
     * @param losses of the models by their keys
     * @param symbol null: the mean over all
     */
    static LossDaysPlot of(
            Course course,
            List<Name> models,
            SequencedMap<String, DailyLosses> losses,
            Name model,
            @Nullable Name other,
            Loss loss,
            @Nullable String symbol) {
        LossPanel panel = SymbolPanel.of(losses, loss, symbol);
        List<Optional<Regime>> regimes = course.regimes(panel.days());
        return new LossDaysPlot(
                course.shown(symbol, panel.days().getFirst(), panel.days().getLast()),
                course.market().symbols(),
                models,
                loss.id(),
                WINDOW,
                panel.days(),
                CrisisDays.of(panel.days(), regimes),
                line(model, panel, regimes),
                other == null ? null : line(other, panel, regimes));
    }

    private static Line line(Name name, LossPanel panel, List<Optional<Regime>> regimes) {
        double[] losses = panel.losses(name.key());
        List<Mean> means = new ArrayList<>(List.of(mean("all", losses)));
        for (Regime regime : Regime.values()) {
            means.add(mean(regime.id(), of(regime, losses, regimes)));
        }
        return new Line(name, Numbers.of(losses), Numbers.of(running(losses)), List.copyOf(means));
    }

    /** The losses on the days of a regime. */
    static double[] of(Regime regime, double[] losses, List<Optional<Regime>> regimes) {
        return IntStream.range(0, losses.length)
                .filter(day -> regimes.get(day).equals(Optional.of(regime)))
                .mapToDouble(day -> losses[day])
                .toArray();
    }

    private static Mean mean(String part, double[] losses) {
        return new Mean(
                part, losses.length, Numbers.of(Arrays.stream(losses).average().orElse(Double.NaN)));
    }

    private static double[] running(double[] losses) {
        double[] means = new double[losses.length];
        for (int day = 0; day < losses.length; day++) {
            means[day] = day < WINDOW - 1
                    ? Double.NaN
                    : Arrays.stream(losses, day + 1 - WINDOW, day + 1).sum() / WINDOW;
        }
        return means;
    }
}
