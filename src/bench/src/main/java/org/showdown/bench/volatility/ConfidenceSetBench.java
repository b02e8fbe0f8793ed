package org.showdown.bench.volatility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.ModelConfidenceSet;

/** The model confidence set of 12 models over 753 days with 10,000 draws of the stationary bootstrap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ConfidenceSetBench {
    private static final int MODELS = 12;
    private static final int DAYS = 753;
    private static final int DRAWS = 10_000;
    private static final long SEED = 12;

    /** The test. */
    @Param
    public ModelConfidenceSet.Statistic statistic = ModelConfidenceSet.Statistic.RANGE;

    private LossPanel panel = panel();

    @Setup
    public void simulate() {
        panel = panel();
    }

    @Benchmark
    public ModelConfidenceSet confidenceSet() {
        return ModelConfidenceSet.of(panel, statistic, DRAWS, SEED);
    }

    /** Losses that share most of each day, as those of forecasters do. */
    private static LossPanel panel() {
        Random random = new Random(SEED);
        double[] common = random.doubles(DAYS).map(u -> -Math.log(1 - u)).toArray();
        List<LocalDate> days = Stream.iterate(LocalDate.of(2022, 1, 1), day -> day.plusDays(1))
                .limit(DAYS)
                .toList();
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        for (int model = 0; model < MODELS; model++) {
            double[] series = new double[DAYS];
            for (int day = 0; day < DAYS; day++) {
                series[day] = common[day] * (1 + 0.01 * model) + 0.3 * random.nextDouble();
            }
            losses.put("model " + model, series);
        }
        return LossPanel.of(days, losses);
    }
}
