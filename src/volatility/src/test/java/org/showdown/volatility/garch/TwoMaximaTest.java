package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A likelihood with two maxima: a calm half and a wild one look persistent, the shocks within each fade in days. */
class TwoMaximaTest {
    private static final double[] RETURNS = returns();

    private static double[] returns() {
        double[] calm =
                GarchModel.of(Fits.GARCH, 0, 0.35, 0.35, 0.3).simulate(1_250, 5).returns();
        double[] returns = Arrays.copyOf(calm, 2_500);
        double[] more =
                GarchModel.of(Fits.GARCH, 0, 0.35, 0.35, 0.3).simulate(1_250, 6).returns();
        for (int t = 0; t < 1_250; t++) {
            returns[1_250 + t] = 1.45 * more[t];
        }
        return returns;
    }

    @Test
    void fitIsAsHighAsTheBestOfManyStarts() {
        GarchEstimate fit = Fits.converged(Fits.GARCH, RETURNS);
        assertThat(fit.logLikelihood()).isGreaterThan(best(fit) - 1e-7);
    }

    @Test
    void startInTheLowerBasinDoesNotStayThere() {
        GarchEstimate cold = Fits.converged(Fits.GARCH, RETURNS);
        for (double[] start : new double[][] {{0, 0.005, 0.03, 0.965}, {0, 0.4, 0.3, 0.3}}) {
            GarchEstimate warm = (GarchEstimate) Fits.GARCH.fit(RETURNS, GarchModel.of(Fits.GARCH, start));
            assertThat(warm.logLikelihood()).isCloseTo(cold.logLikelihood(), within(1e-7));
        }
    }

    private static double best(GarchEstimate fit) {
        Random random = new Random(2);
        double best = Double.NEGATIVE_INFINITY;
        ReturnSample sample = ReturnSample.of(Mean.CONSTANT, RETURNS);
        Likelihoods likelihoods = new Likelihoods(Fits.GARCH, sample, fit.initialVariance());
        for (int i = 0; i < 40; i++) {
            double persistence = 0.1 + 0.89 * random.nextDouble();
            double alpha = persistence * random.nextDouble();
            double[] start = {0, 1 - persistence, alpha, persistence - alpha};
            var result = likelihoods.maximise(LinearConstraints.of(Fits.GARCH), start, true);
            best = result.settled() ? Math.max(best, result.value()) : best;
        }
        return best;
    }
}
