package org.showdown.volatility.garch;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every model and every series that a model makes. */
class GarchPropertiesTest {

    @Provide
    Arbitrary<GarchModel> models() {
        Arbitrary<Double> omega = Arbitraries.doubles().between(0.01, 0.1);
        Arbitrary<Double> alpha = Arbitraries.doubles().between(0.03, 0.12);
        Arbitrary<Double> gamma = Arbitraries.doubles().between(-0.15, 0.15);
        Arbitrary<Double> beta = Arbitraries.doubles().between(0.6, 0.88);
        return Combinators.combine(omega, alpha, gamma, beta, Arbitraries.of(Fits.GARCH, Fits.GJR, Fits.EGARCH))
                .as((o, a, g, b, specification) -> {
                    if (specification.equals(Fits.GARCH)) {
                        return GarchModel.of(specification, 0.05, o, a, b);
                    }
                    return specification.equals(Fits.GJR)
                            ? GarchModel.of(specification, 0.05, o, a, Math.max(g, -a) / 2, b)
                            : GarchModel.of(specification, 0.05, o - 0.05, a, g, b);
                });
    }

    @Property(tries = 40, seed = "20180205")
    void forecastsArePositiveAndFinite(@ForAll("models") GarchModel model) {
        GarchFilter filter = model.filter(1);
        for (double r : model.simulate(300, 1).returns()) {
            filter.update(r);
            for (double variance : filter.varianceForecasts(5)) {
                assertThat(variance).isPositive().isFinite();
            }
        }
    }

    @Property(tries = 25, seed = "20180205")
    void hundredfoldReturnsGiveTenThousandfoldVariances(@ForAll("models") GarchModel model) {
        double[] returns = model.simulate(1_000, 2).returns();
        double[] hundredfold = Arrays.stream(returns).map(r -> 100 * r).toArray();
        if (model.specification().fit(returns) instanceof GarchEstimate fit
                && model.specification().fit(hundredfold) instanceof GarchEstimate scaled) {
            double ratio = scaled.filter().nextVariance() / fit.filter().nextVariance();
            assertThat(ratio).isBetween(1e4 * (1 - 1e-5), 1e4 * (1 + 1e-5));
        }
    }

    /** The share of fits whose parameter lies within 1.96 of its own standard errors of the truth is about 95 %. */
    @Example
    void standardErrorsCoverTheTruth() {
        covers(GarchModel.of(Fits.GARCH, 0.05, 0.05, 0.1, 0.85));
        covers(GarchModel.of(Fits.GJR, 0.05, 0.05, 0.05, 0.1, 0.82));
        covers(GarchModel.of(Fits.EGARCH, 0.05, 0.005, 0.2, -0.1, 0.95));
        covers(GarchModel.of(Fits.GARCH.with(Distribution.STUDENT_T).with(Mean.AR1), 0.05, 0.1, 0.05, 0.1, 0.85, 6));
    }

    private static void covers(GarchModel truth) {
        int samples = 120;
        double[] parameters = truth.toArray();
        int[] classic = new int[parameters.length];
        int[] robust = new int[parameters.length];
        for (int seed = 0; seed < samples; seed++) {
            GarchEstimate fit = Fits.converged(
                    truth.specification(), truth.simulate(3_000, seed).returns());
            GarchErrors errors = fit.errors();
            double[] found = fit.model().toArray();
            int i = 0;
            for (String name : truth.parameters().keySet()) {
                double miss = Math.abs(found[i] - parameters[i]);
                // Without a standard error the mean of an EGARCH lies on a kink; its error is below all others.
                classic[i] += !(miss > 1.96 * errors.classic().get(name)) ? 1 : 0;
                robust[i] += !(miss > 1.96 * errors.robust().get(name)) ? 1 : 0;
                i++;
            }
        }
        // Binomial with 95 %: fewer than 86 % of 120 has a probability below 0.0001. The asymptotics are good, not
        // exact.
        for (int i = 0; i < parameters.length; i++) {
            assertThat(classic[i]).as(truth + " classic " + i).isGreaterThan((int) (0.86 * samples));
            assertThat(robust[i]).as(truth + " robust " + i).isGreaterThan((int) (0.84 * samples));
        }
    }
}
