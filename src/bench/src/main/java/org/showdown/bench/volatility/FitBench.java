package org.showdown.bench.volatility;

import java.util.List;
import java.util.Map;
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
import org.showdown.volatility.garch.GarchErrors;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFit;

/** A maximum likelihood fit from nothing, without and with both kinds of standard errors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class FitBench {
    /** What is fitted. */
    @Param
    public BenchModel model = BenchModel.GARCH;

    /** Returns in the sample: as many as the reference values have. */
    @Param({"2264", "5030"})
    public int observations;

    private double[] returns = {};

    @Setup
    public void simulate() {
        returns = model.returns(observations);
    }

    @Benchmark
    public GarchFit fit() {
        return model.specification().fit(returns);
    }

    @Benchmark
    public List<Map<String, Double>> fitWithErrors() {
        GarchErrors errors = ((GarchEstimate) model.specification().fit(returns)).errors();
        return List.of(errors.classic(), errors.robust());
    }
}
