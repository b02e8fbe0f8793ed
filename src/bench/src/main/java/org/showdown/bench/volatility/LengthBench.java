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
import org.showdown.volatility.garch.GarchFit;

/** The cost of a GARCH(1,1) fit as the sample grows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class LengthBench {
    /** Returns in the sample. */
    @Param({"500", "1000", "2000", "4000", "8000", "16000"})
    public int observations;

    private double[] returns = {};

    @Setup
    public void simulate() {
        returns = BenchModel.GARCH.returns(observations);
    }

    @Benchmark
    public GarchFit fit() {
        return BenchModel.GARCH.specification().fit(returns);
    }
}
