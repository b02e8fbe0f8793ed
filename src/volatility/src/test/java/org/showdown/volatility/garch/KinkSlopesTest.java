package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KinkSlopesTest {
    private static final double[] RETURNS = GarchModel.of(Fits.EGARCH, 0.05, 0.001, 0.14, -0.1, 0.96)
            .simulate(300, 3)
            .returns();

    /** An EGARCH and a point inside its bounds. */
    record Case(GarchSpecification specification, double[] point) {}

    static List<Case> cases() {
        GarchSpecification longer = GarchSpecification.of(VarianceModel.egarch(2, 1, 2));
        return List.of(
                new Case(Fits.EGARCH, new double[] {0.0301, 0.01, 0.15, -0.08, 0.93}),
                new Case(longer, new double[] {0.0301, 0.01, 0.1, 0.08, -0.08, 0.5, 0.4}),
                new Case(
                        Fits.EGARCH.with(Mean.AR1).with(Distribution.STUDENT_T).with(InitialVariance.SAMPLE),
                        new double[] {0.0301, 0.1, 0.01, 0.15, -0.08, 0.93, 5.3}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void residualsAddUpToTheGradientOfTheMean(Case c) {
        Likelihoods likelihoods = likelihoods(c.specification);
        double[] signs = signs(likelihoods, c.point);
        double[] byResidual = KinkSlopes.of(likelihoods, c.point, signs).byResidual();
        double[] gradient = likelihoods.held(signs).derivatives(c.point).gradient();
        for (int i = 0; i < c.specification.mean().names().size(); i++) {
            double sum = 0;
            for (int t = 0; t < byResidual.length; t++) {
                sum -= byResidual[t] * likelihoods.sample().regressor(t, i);
            }
            assertThat(sum).isCloseTo(gradient[i], within(1e-8 * (1 + Math.abs(gradient[i]))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void slopeChangesAtAKinkByTwiceTheSlopeOfItsSize(Case c) {
        Likelihoods likelihoods = likelihoods(c.specification);
        for (int kink : new int[] {0, 7, 150}) {
            double[] x = c.point.clone();
            x[0] += likelihoods.sample().residual(kink, x); // its residual is zero here
            double[] before = signs(likelihoods, x);
            before[kink] = 1;
            double[] beyond = before.clone();
            beyond[kink] = -1;
            double change = likelihoods.held(beyond).derivatives(x).gradient()[0]
                    - likelihoods.held(before).derivatives(x).gradient()[0];
            double expected = 2 * KinkSlopes.of(likelihoods, x, before).bySize()[kink];
            assertThat(expected).isCloseTo(change, within(1e-8 * (1 + Math.abs(change))));
        }
    }

    private static Likelihoods likelihoods(GarchSpecification specification) {
        return new Likelihoods(specification, ReturnSample.of(specification.mean(), RETURNS), 1.3);
    }

    private static double[] signs(Likelihoods likelihoods, double[] x) {
        return Arrays.stream(likelihoods.sample().residuals(x))
                .map(e -> Math.copySign(1, e))
                .toArray();
    }
}
