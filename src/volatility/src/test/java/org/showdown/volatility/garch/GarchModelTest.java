package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class GarchModelTest {
    private static final GarchModel GARCH = GarchModel.of(Fits.GARCH, 0.05, 0.02, 0.08, 0.9);
    private static final GarchModel GJR = GarchModel.of(Fits.GJR, 0.05, 0.02, 0.03, 0.1, 0.88);
    private static final GarchModel EGARCH = GarchModel.of(Fits.EGARCH, 0.05, 0.001, 0.14, -0.1, 0.96);

    static List<GarchModel> models() {
        return List.of(
                GARCH,
                GJR,
                EGARCH,
                GarchModel.of(GarchSpecification.of(VarianceModel.garch(2, 2)), 0, 0.05, 0.06, 0.04, 0.5, 0.3),
                GarchModel.of(GarchSpecification.of(VarianceModel.gjr(1, 2, 1)), 0, 0.05, 0.02, 0.08, 0.04, 0.8),
                GarchModel.of(
                        GarchSpecification.of(VarianceModel.egarch(2, 1, 2)), 0, 0.01, 0.1, 0.05, -0.08, 0.5, 0.4),
                GarchModel.of(Fits.GARCH.with(Distribution.STUDENT_T), 0.05, 0.02, 0.08, 0.9, 7));
    }

    @Test
    void likelihoodOfThreeReturnsIsTheSumWrittenOut() {
        GarchModel model = GarchModel.of(Fits.GARCH, 0.1, 0.2, 0.3, 0.4);
        double h0 = 0.2 + 0.3 * 2 + 0.4 * 2;
        double h1 = 0.2 + 0.3 * 0.9 * 0.9 + 0.4 * h0;
        double h2 = 0.2 + 0.3 * 2.1 * 2.1 + 0.4 * h1;
        double expected = -0.5
                * (3 * Math.log(2 * Math.PI)
                        + Math.log(h0)
                        + 0.9 * 0.9 / h0
                        + Math.log(h1)
                        + 2.1 * 2.1 / h1
                        + Math.log(h2)
                        + 0.4 * 0.4 / h2);
        assertThat(model.logLikelihood(new double[] {1, -2, 0.5}, 2)).isCloseTo(expected, within(1e-14));
        assertThat(model.variances(new double[] {1, -2}, 2)).containsExactly(new double[] {h0, h1, h2}, within(1e-15));
    }

    @Test
    void logarithmicVarianceFollowsTheFormula() {
        double c = Math.sqrt(2 / Math.PI);
        double s0 = 0.001 + 0.96 * Math.log(1.5);
        double z0 = (-1 - 0.05) / Math.exp(s0 / 2);
        double s1 = 0.001 + 0.14 * (Math.abs(z0) - c) - 0.1 * z0 + 0.96 * s0;
        assertThat(EGARCH.variances(new double[] {-1}, 1.5))
                .containsExactly(new double[] {Math.exp(s0), Math.exp(s1)}, within(1e-14));
    }

    @Test
    void autoregressiveMeanBeginsWithTheSecondReturn() {
        GarchModel model = GarchModel.of(Fits.GARCH.with(Mean.AR1), 0.1, 0.5, 0.2, 0.3, 0.4);
        double h0 = 0.2 + 0.7 * 2;
        double e = -2 - 0.1 - 0.5 * 1;
        assertThat(model.variances(new double[] {1, -2}, 2))
                .containsExactly(new double[] {h0, 0.2 + 0.3 * e * e + 0.4 * h0}, within(1e-15));
    }

    @Test
    void persistenceAndHalfLifeFollowTheirFormulas() {
        assertThat(GARCH.persistence()).isCloseTo(0.98, within(1e-15));
        assertThat(GARCH.halfLifeDays()).isCloseTo(Math.log(0.5) / Math.log(0.98), within(1e-9));
        assertThat(GARCH.unconditionalVariance()).isCloseTo(1, within(1e-12));
        assertThat(GJR.persistence()).isCloseTo(0.96, within(1e-15));
        assertThat(EGARCH.persistence()).isEqualTo(0.96);
        GarchModel integrated = GarchModel.of(Fits.GARCH, 0, 0.1, 0.2, 0.8);
        assertThat(integrated.unconditionalVariance()).isInfinite();
        assertThat(integrated.halfLifeDays()).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("models")
    void forecastsAreTheMeanOfSimulatedFutures(GarchModel model) {
        GarchFilter filter = model.filter(1.2);
        for (double r : new double[] {0.4, -1.3, 2.5, -3.1}) {
            filter.update(r);
        }
        double[] forecasts = filter.varianceForecasts(10);
        VarianceScenarios scenarios = filter.scenarios(10, 60_000, 1);
        assertThat(forecasts[0]).isEqualTo(filter.nextVariance());
        for (int day = 1; day <= 10; day++) {
            assertThat(scenarios.mean(day)).as("day " + day).isCloseTo(forecasts[day - 1], withinPercentage(1.5));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void forecastTendsToTheUnconditionalVariance(GarchModel model) {
        double[] far = model.filter(3).varianceForecasts(3_000);
        assertThat(far[2_999]).isCloseTo(model.unconditionalVariance(), withinPercentage(1e-6));
    }

    @ParameterizedTest
    @MethodSource("models")
    void simulatedReturnsHaveTheVarianceOfTheModel(GarchModel model) {
        SimulatedReturns simulated = model.simulate(200_000, 11);
        double mean = Arrays.stream(simulated.returns()).average().orElseThrow();
        double variance = Arrays.stream(simulated.returns())
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo(model.unconditionalVariance(), withinPercentage(6));
        assertThat(Arrays.stream(simulated.variances()).average().orElseThrow())
                .isCloseTo(model.unconditionalVariance(), withinPercentage(6));
        assertThat(model.simulate(50, 11).returns())
                .isEqualTo(model.simulate(50, 11).returns());
        assertThat(model.simulate(50, 12).returns())
                .isNotEqualTo(model.simulate(50, 11).returns());
    }

    @Test
    void studentExpectationOfAnExponentialModelIsInfinite() {
        GarchModel model = GarchModel.of(Fits.EGARCH.with(Distribution.STUDENT_T), 0.05, 0.001, 0.14, -0.1, 0.96, 6);
        GarchFilter filter = model.filter(1);
        assertThat(filter.varianceForecasts(1)).hasSize(1);
        assertThatThrownBy(() -> filter.varianceForecasts(2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("infinite beyond the first day");
        assertThat(model.unconditionalVariance()).isInfinite();
        assertThat(filter.scenarios(5, 2_000, 3).quantile(5, 0.5)).isBetween(0.5, 1.5);
    }

    @Test
    void badNewsWeighsMoreInAnAsymmetricModel() {
        assertThat(GARCH.newsImpact(-2, 1)).isEqualTo(GARCH.newsImpact(2, 1));
        assertThat(GJR.newsImpact(-2, 1)).isGreaterThan(GJR.newsImpact(2, 1));
        assertThat(EGARCH.newsImpact(-2, 1)).isGreaterThan(EGARCH.newsImpact(2, 1));
        assertThat(GARCH.newsImpact(2, 1)).isCloseTo(0.02 + 0.08 * 4 + 0.9, within(1e-15));
    }

    @Test
    void parametersGoByTheirNames() {
        assertThat(GJR.parameters().keySet()).containsExactly("mu", "omega", "alpha", "gamma", "beta");
        assertThat(models().get(3).parameters().keySet())
                .containsExactly("mu", "omega", "alpha[1]", "alpha[2]", "beta[1]", "beta[2]");
        assertThat(GJR.parameter("gamma")).isEqualTo(0.1);
        assertThatThrownBy(() -> GARCH.parameter("gamma"))
                .hasMessage("no parameter 'gamma', expected one of [mu, omega, alpha, beta]");
    }

    @Test
    void refusesImpossibleParameters() {
        assertThatThrownBy(() -> GarchModel.of(Fits.GARCH, 0, 0, 0.1, 0.8)).hasMessageContaining("omega above zero");
        assertThatThrownBy(() -> GarchModel.of(Fits.GARCH, 0, 1, -0.1, 0.8)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> GarchModel.of(Fits.GARCH, 0, 1, 0.1, Double.NaN))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> GarchModel.of(Fits.GARCH, 0, 1, 0.1)).hasMessageContaining("found 3 numbers");
        assertThatThrownBy(() -> GarchModel.of(Fits.GJR, 0, 1, 0.1, -0.2, 0.8)).hasMessageContaining("alpha + gamma");
        assertThatThrownBy(() -> GarchModel.of(GarchSpecification.of(VarianceModel.igarch()), 0, 1, 0.1, 0.8))
                .hasMessageContaining("alpha + beta = 1");
        assertThatThrownBy(() -> GarchModel.of(Fits.GARCH.with(Distribution.STUDENT_T), 0, 1, 0.1, 0.8, 2))
                .hasMessageContaining("nu above 2");
        assertThatThrownBy(() -> GARCH.filter(0)).hasMessageContaining("above zero expected, found 0.0");
        assertThatThrownBy(() -> GARCH.filter(1).varianceForecasts(0)).hasMessageContaining("at least one day");
    }

    @Test
    void refusesImpossibleOrders() {
        assertThatThrownBy(() -> VarianceModel.garch(0, 1)).hasMessageContaining("p from 1");
        assertThatThrownBy(() -> VarianceModel.garch(1, 11)).hasMessageContaining("found p 1, o 0, q 11");
        assertThatThrownBy(() -> new VarianceModel(VarianceModel.Family.IGARCH, 2, 0, 1))
                .hasMessageContaining("1, 0, 1");
    }
}
