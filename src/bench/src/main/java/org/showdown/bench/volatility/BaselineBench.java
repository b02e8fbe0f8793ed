package org.showdown.bench.volatility;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

/** The homework's baselines for 21 symbols of the simulated market, and for more and fewer, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 5)
public class BaselineBench {
    private static final int THREADS = 2;

    /** How many symbols; beyond 21 they come again. */
    @Param({"2", "21", "42", "84"})
    public int symbols;

    private final List<Callable<Double>> jobs = new ArrayList<>();

    @Setup
    public void simulate() {
        MarketDataset market = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
        for (int i = 0; i < symbols; i++) {
            String symbol = market.symbols().get(i % market.symbols().size());
            BaselineJob job = BaselineJob.of(market.series(symbol));
            jobs.add(job::run);
        }
    }

    @Benchmark
    public double baselines() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            double sum = 0;
            for (Future<Double> done : threads.invokeAll(jobs)) {
                sum += done.get();
            }
            return sum;
        }
    }
}
