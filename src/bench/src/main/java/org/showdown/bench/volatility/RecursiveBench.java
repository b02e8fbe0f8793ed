package org.showdown.bench.volatility;

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
import org.showdown.volatility.garch.RecursiveGarch;

/** 754 daily forecasts after 1,510 returns, refitted every 252 days: three fits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class RecursiveBench {
    private static final int FIRST_ORIGIN = 1510;
    private static final int OBSERVATIONS = 2264;
    private static final int REFIT_DAYS = 252;

    /** What is fitted. */
    @Param({"GARCH", "EGARCH"})
    public BenchModel model = BenchModel.GARCH;

    private double[] close = {};

    @Setup
    public void simulate() {
        close = DayByDay.prices(model.returns(OBSERVATIONS));
    }

    @Benchmark
    public double forecasts() {
        DayByDay days = new DayByDay(close, FIRST_ORIGIN + 1);
        RecursiveGarch garch = new RecursiveGarch(model.specification(), REFIT_DAYS);
        double sum = 0;
        while (days.next()) {
            garch.update(days);
            sum += garch.variance(1).orElseThrow();
        }
        return sum;
    }
}
