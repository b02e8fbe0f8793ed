package org.showdown.bench.volatility;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/** A HAR on 2,264 daily volatilities, regressors included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class HarBench {
    private static final int DAYS = 2264;

    private double[] volatility = {};

    @Setup
    public void simulate() {
        volatility =
                Arrays.stream(BenchModel.GARCH.returns(DAYS)).map(Math::abs).toArray();
    }

    @Benchmark
    public HarFit fit() {
        return HarModel.fit(HarData.ofVolatility(volatility), HarSpecification.STANDARD);
    }
}
