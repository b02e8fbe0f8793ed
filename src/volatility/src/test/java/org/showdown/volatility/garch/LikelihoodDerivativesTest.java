package org.showdown.volatility.garch;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.garch.Objective.Derivatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LikelihoodDerivativesTest {
    private static final double BACKCAST = 1.3;
    private static final double[] RETURNS =
            GarchModel.of(Fits.GARCH, 0.05, 0.02, 0.08, 0.9).simulate(400, 5).returns();

    /** A likelihood and a point somewhere inside its bounds. */
    record Case(GarchSpecification specification, double[] point) {}

    static List<Case> cases() {
        GarchSpecification garch21 = GarchSpecification.of(VarianceModel.garch(2, 1));
        GarchSpecification gjr212 = GarchSpecification.of(VarianceModel.gjr(2, 1, 2));
        GarchSpecification egarch212 = GarchSpecification.of(VarianceModel.egarch(2, 1, 2));
        return List.of(
                new Case(Fits.GARCH, new double[] {0.03, 0.05, 0.12, 0.8}),
                new Case(Fits.GARCH.with(Mean.ZERO), new double[] {0.05, 0.12, 0.8}),
                new Case(Fits.GARCH.with(Mean.AR1), new double[] {0.03, 0.1, 0.05, 0.12, 0.8}),
                new Case(Fits.GARCH.with(InitialVariance.SAMPLE), new double[] {0.03, 0.05, 0.12, 0.8}),
                new Case(Fits.GARCH.with(Distribution.STUDENT_T), new double[] {0.03, 0.05, 0.12, 0.8, 6.3}),
                new Case(Fits.GJR, new double[] {0.03, 0.05, 0.06, 0.1, 0.8}),
                new Case(Fits.GJR.with(Mean.ZERO), new double[] {0.05, 0.06, 0.1, 0.8}),
                new Case(Fits.EGARCH, new double[] {0.0301, 0.01, 0.15, -0.08, 0.93}),
                new Case(Fits.EGARCH.with(Mean.ZERO), new double[] {0.01, 0.15, -0.08, 0.93}),
                new Case(
                        Fits.EGARCH.with(Mean.AR1).with(Distribution.STUDENT_T).with(InitialVariance.SAMPLE),
                        new double[] {0.0301, 0.1, 0.01, 0.15, -0.08, 0.93, 5.3}),
                new Case(garch21, new double[] {0.03, 0.05, 0.08, 0.06, 0.8}),
                new Case(
                        gjr212.with(Distribution.STUDENT_T).with(Mean.AR1).with(InitialVariance.SAMPLE),
                        new double[] {0.03, 0.1, 0.05, 0.05, 0.04, 0.1, 0.5, 0.3, 9.3}),
                new Case(egarch212, new double[] {0.0301, 0.01, 0.1, 0.08, -0.08, 0.5, 0.4}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreeWithDifferences(Case c) {
        Objective likelihood = likelihood(c);
        Derivatives at = likelihood.derivatives(c.point);
        assertThat(at.value()).isCloseTo(likelihood.value(c.point), within(1e-10));
        for (int i = 0; i < c.point.length; i++) {
            double[] up = moved(c.point, i, 1e-6);
            double[] down = moved(c.point, i, -1e-6);
            double slope = (likelihood.value(up) - likelihood.value(down)) / 2e-6;
            assertThat(at.gradient()[i]).as("gradient " + i).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
            for (int j = 0; j < c.point.length; j++) {
                double bend = (likelihood.derivatives(up).gradient()[j]
                                - likelihood.derivatives(down).gradient()[j])
                        / 2e-6;
                assertThat(at.hessian()[i][j])
                        .as("Hessian " + i + "," + j)
                        .isCloseTo(bend, within(2e-5 * (1 + Math.abs(bend))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quickLikelihoodAgreesWithTheGeneralOne(Case c) {
        ReturnSample sample = ReturnSample.of(c.specification.mean(), RETURNS);
        Objective general = new GeneralLikelihood(c.specification, sample, BACKCAST);
        Derivatives expected = general.derivatives(c.point);
        Derivatives found = likelihood(c).derivatives(c.point);
        assertThat(likelihood(c).value(c.point)).isCloseTo(general.value(c.point), within(1e-10));
        for (int i = 0; i < c.point.length; i++) {
            assertThat(found.gradient()[i]).isCloseTo(expected.gradient()[i], within(1e-8));
            for (int j = 0; j < c.point.length; j++) {
                assertThat(found.hessian()[i][j])
                        .isCloseTo(expected.hessian()[i][j], within(1e-9 * (1 + Math.abs(expected.hessian()[i][j]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void expectedDerivativesAgreeWithTheGeneralOnesAndKeepTheGradient(Case c) {
        ReturnSample sample = ReturnSample.of(c.specification.mean(), RETURNS);
        double[][] expected = new GeneralLikelihood(c.specification, sample, BACKCAST)
                .expected(c.point)
                .hessian();
        Derivatives found = likelihood(c).expected(c.point);
        Derivatives exact = likelihood(c).derivatives(c.point);
        assertThat(found.value()).isCloseTo(exact.value(), within(1e-10));
        assertThat(found.gradient()).containsExactly(exact.gradient(), within(1e-8));
        for (int i = 0; i < c.point.length; i++) {
            for (int j = 0; j < c.point.length; j++) {
                assertThat(found.hessian()[i][j])
                        .isCloseTo(expected[i][j], within(1e-9 * (1 + Math.abs(expected[i][j]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresAddUpToTheGradient(Case c) {
        GeneralLikelihood general =
                new GeneralLikelihood(c.specification, ReturnSample.of(c.specification.mean(), RETURNS), BACKCAST);
        double[] sums = new double[c.point.length];
        for (double[] score : general.scores(c.point)) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += score[i];
            }
        }
        assertThat(sums).containsExactly(general.derivatives(c.point).gradient(), within(1e-9));
    }

    private static Objective likelihood(Case c) {
        return new Likelihoods(c.specification, ReturnSample.of(c.specification.mean(), RETURNS), BACKCAST).whole();
    }

    private static double[] moved(double[] x, int i, double by) {
        double[] moved = x.clone();
        moved[i] += by;
        return moved;
    }
}
