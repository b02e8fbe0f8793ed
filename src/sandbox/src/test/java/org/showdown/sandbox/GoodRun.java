package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.showdown.volatility.market.MarketDataset;

/**
 * A jar and a model of an honest student: the first forecasts that they gave, and the same again.
 *
 * @param first the bits of each forecast
 */
record GoodRun(Path jar, Path model, List<Long> first) {
    private static final String FORECASTER = """
            import org.showdown.forecaster.*;
            public class Honest implements VolatilityForecaster {
                private double level;
                public void fit(History history) { level = history.realisedVariance("A").mean(1000); }
                public double[] forecast(History history, int horizon) {
                    return history.symbols().stream()
                            .mapToDouble(s -> Math.sqrt(126 * (level + history.garmanKlass(s).last())))
                            .toArray();
                }
            }
            """;

    static GoodRun in(Path folder) throws IOException {
        Path jar = TestJar.of(folder, "Honest", FORECASTER);
        Path model = TestModel.mean(TestModel.DYNAMIC, 20, 16).in(folder);
        return new GoodRun(jar, model, forecasts(jar, model));
    }

    List<Long> again() {
        return forecasts(jar, model);
    }

    private static List<Long> forecasts(Path jar, Path model) {
        List<Long> bits = new ArrayList<>(forecasts(jar, SubmissionKind.JAR));
        bits.addAll(forecasts(model, SubmissionKind.ONNX));
        return bits;
    }

    private static List<Long> forecasts(Path file, SubmissionKind kind) {
        MarketDataset market = TestMarket.of(40, "A", "B");
        List<Long> bits = new ArrayList<>();
        try (SandboxedForecaster forecaster = SandboxedForecaster.start(
                BoxUnderTest.sandbox(), file, kind, Limits.DEFAULT, TestMarket.setup(market))) {
            forecaster.fit(TestMarket.until(market, 29));
            for (int day = 30; day < 40; day++) {
                for (double forecast : forecaster.forecast(TestMarket.until(market, day), 1)) {
                    bits.add(Double.doubleToRawLongBits(forecast));
                }
            }
        }
        return bits;
    }
}
