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

/** One evaluation of the log-likelihood of 2,264 returns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class LikelihoodBench {
    private static final int OBSERVATIONS = 2264;

    /** Whose likelihood. */
    @Param
    public BenchModel model = BenchModel.GARCH;

    private double[] returns = {};

    @Setup
    public void simulate() {
        returns = model.returns(OBSERVATIONS);
    }

    @Benchmark
    public double logLikelihood() {
        return model.model().logLikelihood(returns, 1);
    }
}
