package org.showdown.platform.plot;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.platform.plot.StudyResults.Point;
import org.showdown.platform.plot.StudyResults.Result;
import org.showdown.platform.plot.StudyResults.Series;

/**
 * Loss against the length of the window, how large the whole curve is beside what a seed does, and what the class's models say.
 *
 * @param shown null where the result is not this installation's: the days are then in {@code study}
 */
record MemoryPlot(@Nullable Shown shown, Result study, List<Valley> valleys, ClassCurve classCurve) {

    /**
     * A curve in two numbers.
     *
     * @param best   length of the window with the lowest mean loss
     * @param depth  percent by which the highest mean loss is above the lowest
     * @param spread percent between two trainings of one length that differ by the seed, at the most; null where there was one seed
     */
    record Valley(
            String name,
            double best,
            @Nullable Double depth,
            @Nullable Double spread) {}

    static MemoryPlot of(@Nullable Shown shown, Result study, ClassCurve classCurve) {
        return new MemoryPlot(
                shown,
                study,
                study.series().stream()
                        .map(series -> valley(series, study.seeds().size()))
                        .toList(),
                classCurve);
    }

    private static Valley valley(Series series, int seeds) {
        Comparator<Point> byMean = Comparator.comparingDouble(Point::mean);
        Point best = series.points().stream().min(byMean).orElseThrow();
        Point worst = series.points().stream().max(byMean).orElseThrow();
        double spread = series.points().stream()
                .mapToDouble(point -> 100 * (point.high() / point.low() - 1))
                .max()
                .orElseThrow();
        return new Valley(
                series.name(),
                best.x(),
                Numbers.of(100 * (worst.mean() / best.mean() - 1)),
                seeds < 2 || spread == 0 ? null : Numbers.of(spread));
    }
}
