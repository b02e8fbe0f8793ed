package org.showdown.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxedForecasterTest {
    @TempDir
    private Path folder;

    @Test
    void forecastsAsTheJarDoes() {
        Path jar = TestJar.of(folder, "Tomorrow", """
                import org.showdown.forecaster.*;
                public class Tomorrow implements VolatilityForecaster {
                    private double fitted;
                    public void fit(History history) {
                        fitted = history.realisedVariance("A").mean(1000);
                        System.out.println("fitted with " + history.size() + " days");
                    }
                    public double[] forecast(History history, int horizon) {
                        return new double[] {
                            Math.sqrt(252 * (fitted + history.garmanKlass("A").last()) / 2),
                            history.vix().last() / 100 + horizon
                        };
                    }
                }
                """);
        MarketDataset market = TestMarket.of(60, "A", "B");
        SandboxedForecaster forecaster = SandboxedForecaster.start(
                BoxUnderTest.sandbox(), jar, SubmissionKind.JAR, BoxUnderTest.LIMITS, TestMarket.setup(market));
        try (forecaster) {
            forecaster.fit(TestMarket.until(market, 40));
            double fitted = TestMarket.until(market, 40).realisedVariance("A").mean(1000);
            for (int day = 41; day < 60; day++) {
                var history = TestMarket.until(market, day);
                assertThat(forecaster.forecast(history, 1))
                        .containsExactly(
                                Math.sqrt(
                                        252 * (fitted + history.garmanKlass("A").last()) / 2),
                                history.vix().last() / 100 + 1);
            }
        }
        assertThat(forecaster.output()).isEqualTo("fitted with 41 days");
        System.err.println(forecaster.timing() + " " + BoxUnderTest.isolation());
    }
}
