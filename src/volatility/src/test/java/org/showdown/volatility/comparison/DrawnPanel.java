package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;
import org.showdown.volatility.diagnostic.RandomSeries;

/** Losses that tests draw, independent from day to day. */
final class DrawnPanel {
    static final int DAYS = 250;

    private DrawnPanel() {}

    static ModelConfidenceSet set(LossPanel panel, Statistic statistic, long seed) {
        return ModelConfidenceSet.of(
                panel, statistic, BlockBootstrap.stationary(2, 300, seed).resamples(DAYS));
    }

    /** Models m0, m1, … whose losses share half their variance and have these means. */
    static LossPanel of(SplittableRandom random, double... means) {
        double[] common = RandomSeries.normal(random, DAYS);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        for (int model = 0; model < means.length; model++) {
            double[] own = RandomSeries.normal(random, DAYS);
            double mean = means[model];
            losses.put(
                    "m" + model,
                    IntStream.range(0, DAYS)
                            .mapToDouble(day -> mean + (common[day] + own[day]) / Math.sqrt(2))
                            .toArray());
        }
        return LossPanel.of(days(), losses);
    }

    static List<LocalDate> days() {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> LocalDate.of(2020, 1, 1).plusDays(day))
                .toList();
    }
}
