package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.garch.Garch11Fit.Converged;
import org.showdown.volatility.garch.Garch11Fit.Failed;
import org.showdown.volatility.garch.Garch11Fit.Reason;
import org.showdown.volatility.garch.Objective.Derivatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class Garch11Test {
    private static final Garch11 TRUE_MODEL = new Garch11(0.05, 0.02, 0.08, 0.9);

    /** Percent returns of a model, from a seed. */
    private static double[] simulated(Garch11 model, int days, long seed) {
        Random random = new Random(seed);
        double[] returns = new double[days];
        double variance = Math.min(model.unconditionalVariance(), 1);
        for (int t = 0; t < days; t++) {
            returns[t] = model.mu() + Math.sqrt(variance) * random.nextGaussian();
            variance = model.nextVariance(returns[t], variance);
        }
        return returns;
    }

    @Test
    void likelihoodOfThreeReturnsIsTheSumWrittenOut() {
        Garch11 model = new Garch11(0.1, 0.2, 0.3, 0.4);
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
    void derivativesAgreeWithDifferences() {
        Garch11Likelihood likelihood = new Garch11Likelihood(simulated(TRUE_MODEL, 400, 5), 1.3);
        double[] x = {0.03, 0.05, 0.12, 0.8};
        Derivatives at = likelihood.derivatives(x);
        assertThat(at.value()).isCloseTo(likelihood.value(x), within(1e-10));
        for (int i = 0; i < 4; i++) {
            double[] up = moved(x, i, 1e-6);
            double[] down = moved(x, i, -1e-6);
            double slope = (likelihood.value(up) - likelihood.value(down)) / 2e-6;
            assertThat(at.gradient()[i]).as("gradient " + i).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
            for (int j = 0; j < 4; j++) {
                double bend = (likelihood.derivatives(up).gradient()[j]
                                - likelihood.derivatives(down).gradient()[j])
                        / 2e-6;
                assertThat(at.hessian()[i][j])
                        .as("Hessian " + i + "," + j)
                        .isCloseTo(bend, within(1e-5 * (1 + Math.abs(bend))));
            }
        }
    }

    private static double[] moved(double[] x, int i, double by) {
        double[] moved = x.clone();
        moved[i] += by;
        return moved;
    }

    @Test
    void findsTheParametersThatMadeTheReturns() {
        Garch11 model = converged(simulated(TRUE_MODEL, 20_000, 1)).model();
        assertThat(model.alpha()).isCloseTo(0.08, within(0.012));
        assertThat(model.beta()).isCloseTo(0.9, within(0.015));
        assertThat(model.omega()).isCloseTo(0.02, within(0.006));
        assertThat(model.mu()).isCloseTo(0.05, within(0.02));
    }

    @Test
    void noNeighbourIsLikelier() {
        double[] returns = simulated(TRUE_MODEL, 2_000, 2);
        Converged fit = converged(returns);
        double[] best = fit.model().toArray();
        Garch11Likelihood likelihood = new Garch11Likelihood(returns, fit.backcast());
        for (int i = 0; i < 4; i++) {
            for (double by : new double[] {-1e-3, -1e-5, 1e-5, 1e-3}) {
                assertThat(likelihood.value(moved(best, i, by))).isLessThan(fit.logLikelihood());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1e-6, 1000})
    void unitOfTheReturnsDoesNotMatter(double unit) {
        double[] percent = simulated(TRUE_MODEL, 1_500, 3);
        Garch11 inPercent = converged(percent).model();
        Garch11 inUnit =
                converged(Arrays.stream(percent).map(r -> unit * r).toArray()).model();
        assertThat(inUnit.mu()).isCloseTo(unit * inPercent.mu(), withinPercentage(1e-5));
        assertThat(inUnit.omega()).isCloseTo(unit * unit * inPercent.omega(), withinPercentage(1e-5));
        assertThat(inUnit.alpha()).isCloseTo(inPercent.alpha(), within(1e-8));
        assertThat(inUnit.beta()).isCloseTo(inPercent.beta(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void settlesOnReturnsWithoutClusters(long seed) {
        Random random = new Random(seed);
        double[] noise = random.doubles(600, -1, 1).toArray();
        Garch11 model = converged(noise).model();
        assertThat(model.alpha()).isBetween(0.0, 0.2);
        assertThat(model.persistence()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsThePersistenceAtOneAtMost(long seed) {
        double[] explosive = simulated(new Garch11(0, 0.001, 0.25, 0.76), 1_000, seed);
        Garch11 model = converged(explosive).model();
        assertThat(model.persistence()).isBetween(0.9, 1.0);
    }

    @Test
    void saysWhyThereIsNoFit() {
        double[] returns = simulated(TRUE_MODEL, 300, 4);
        assertThat(Garch11.fit(Arrays.copyOf(returns, 99))).isEqualTo(new Failed(Reason.TOO_FEW_RETURNS));
        assertThat(Garch11.fit(new double[300])).isEqualTo(new Failed(Reason.NO_VARIATION));
        returns[200] = Double.NaN;
        assertThat(Garch11.fit(returns)).isEqualTo(new Failed(Reason.RETURNS_NOT_FINITE));
    }

    @Test
    void longForecastTendsToTheUnconditionalVariance() {
        assertThat(TRUE_MODEL.unconditionalVariance()).isCloseTo(1, within(1e-12));
        assertThat(TRUE_MODEL.meanVariance(3, 1)).isEqualTo(3);
        assertThat(TRUE_MODEL.meanVariance(3, 2)).isCloseTo((3 + 0.02 + 0.98 * 3) / 2, within(1e-15));
        assertThat(TRUE_MODEL.meanVariance(3, 100_000)).isCloseTo(1, within(1e-2));
        assertThat(new Garch11(0, 0.1, 0.2, 0.8).unconditionalVariance()).isInfinite();
    }

    @ParameterizedTest
    @EnumSource(Impossible.class)
    void refusesImpossibleParameters(Impossible p) {
        assertThatThrownBy(() -> new Garch11(p.mu, p.omega, p.alpha, p.beta))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private enum Impossible {
        OMEGA_ZERO(0, 0, 0.1, 0.8),
        ALPHA_NEGATIVE(0, 1, -0.1, 0.8),
        BETA_NAN(0, 1, 0.1, Double.NaN),
        MU_INFINITE(Double.POSITIVE_INFINITY, 1, 0.1, 0.8);

        private final double mu;
        private final double omega;
        private final double alpha;
        private final double beta;

        Impossible(double mu, double omega, double alpha, double beta) {
            this.mu = mu;
            this.omega = omega;
            this.alpha = alpha;
            this.beta = beta;
        }
    }

    static Converged converged(double[] returns) {
        Garch11Fit fit = Garch11.fit(returns);
        assertThat(fit).isInstanceOf(Converged.class);
        return (Converged) fit;
    }
}
