package org.showdown.volatility.diagnostic;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TailProbabilityTest {

    @Test
    void quantilesOfTheTablesHaveTheirProbability() {
        assertThat(TailProbability.normalTwoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(TailProbability.studentTwoSided(2.228138851986274, 10)).isCloseTo(0.05, within(1e-13));
        assertThat(TailProbability.chiSquared(5.991464547107979, 2)).isCloseTo(0.05, within(1e-14));
        assertThat(TailProbability.fisher(4.1028210151304, 2, 10)).isCloseTo(0.05, within(1e-13));
    }

    @Test
    void studentQuantilesAreThoseOfTheTables() {
        assertThat(TailProbability.studentUpperQuantile(0.025, 10)).isCloseTo(2.228138851986274, within(1e-8));
        assertThat(TailProbability.studentUpperQuantile(0.05, 1)).isCloseTo(6.313751514675043, within(1e-8));
        assertThat(TailProbability.studentUpperQuantile(0.5, 7)).isCloseTo(0, within(1e-8));
    }

    @Test
    void studentQuantilesHoldFarIntoTheTail() {
        for (double p : new double[] {1e-3, 1e-6, 1e-9}) {
            double quantile = TailProbability.studentUpperQuantile(p, 500);
            assertThat(TailProbability.studentTwoSided(quantile, 500) / 2).isCloseTo(p, within(1e-6 * p));
        }
    }

    /** scipy.stats: norm, t, chi2, f and their sf. */
    @Test
    void farTailsAgreeWithReference() {
        assertThat(TailProbability.normalTwoSided(12)).isCloseTo(3.552964224155306e-33, within(1e-44));
        assertThat(TailProbability.studentTwoSided(-30, 753)).isCloseTo(1.0678562112798577e-130, within(1e-141));
        assertThat(TailProbability.chiSquared(90, 10)).isCloseTo(5.355926124581609e-15, within(1e-26));
        assertThat(TailProbability.fisher(30, 5, 200)).isCloseTo(1.0895661597076947e-22, within(1e-33));
    }

    @Test
    void zeroIsNeverSurprising() {
        assertThat(TailProbability.normalTwoSided(0)).isEqualTo(1);
        assertThat(TailProbability.studentTwoSided(0, 5)).isEqualTo(1);
        assertThat(TailProbability.chiSquared(0, 3)).isEqualTo(1);
        assertThat(TailProbability.fisher(0, 3, 7)).isEqualTo(1);
    }

    @Test
    void infinityHasNoProbability() {
        assertThat(TailProbability.normalTwoSided(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(TailProbability.studentTwoSided(Double.POSITIVE_INFINITY, 5)).isZero();
        assertThat(TailProbability.chiSquared(Double.POSITIVE_INFINITY, 3)).isZero();
        assertThat(TailProbability.fisher(Double.POSITIVE_INFINITY, 3, 7)).isZero();
    }
}
