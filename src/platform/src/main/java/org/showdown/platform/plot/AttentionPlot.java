package org.showdown.platform.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.NetworkWindows.Sampled;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.platform.plot.StudyResults.Result;
import org.showdown.volatility.recurrent.RecurrentNetwork;

/**
 * Mean attention by lag; lag 1 is the last day of the window.
 *
 * @param shown     the days of {@code reference}
 * @param study     what trainings with several seeds came to, in percent
 * @param reference percent of each lag in the reference network, over one window of each symbol and month; null where it is not built
 * @param windows   how many those are
 * @param even      percent of each lag if none were preferred
 */
record AttentionPlot(Shown shown, Result study, @Nullable List<@Nullable Double> reference, int windows, double even) {

    static AttentionPlot of(Shown shown, Result study, List<Sampled> sampled) {
        List<RecurrentNetwork.Trace> traces =
                sampled.stream().map(Sampled::trace).toList();
        int lags = traces.isEmpty()
                ? study.series().getFirst().points().size()
                : traces.getFirst().attention().length;
        double[] mean = new double[lags];
        for (RecurrentNetwork.Trace trace : traces) {
            double[] weights = trace.attention();
            for (int lag = 0; lag < lags; lag++) {
                mean[lag] += 100 * weights[lags - 1 - lag] / traces.size();
            }
        }
        return new AttentionPlot(shown, study, traces.isEmpty() ? null : Numbers.of(mean), traces.size(), 100.0 / lags);
    }
}
