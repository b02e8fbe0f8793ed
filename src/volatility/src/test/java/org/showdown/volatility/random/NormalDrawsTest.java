package org.showdown.volatility.random;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NormalDrawsTest {

    @Test
    void drawsNormalNumbersByTheInverseDistributionFunction() {
        NormalDistribution normal = new NormalDistribution();
        for (double p : new double[] {1e-15, 1e-9, 1e-4, 0.02, 0.074, 0.3, 0.5, 0.77, 0.926, 0.999}) {
            assertThat(normal.cumulativeProbability(NormalDraws.inverseNormal(p)))
                    .isCloseTo(p, within(1e-14 + 1e-9 * p));
        }
    }

    @Test
    void drawsStudentNumbersOfVarianceOneFromTheirDistribution() {
        NormalDraws draws = NormalDraws.of(7);
        double[] sorted = new double[40_000];
        Arrays.setAll(sorted, i -> draws.studentT(5));
        Arrays.sort(sorted);
        TDistribution t = new TDistribution(5);
        double furthest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = t.cumulativeProbability(sorted[i] * Math.sqrt(5.0 / 3));
            furthest = Math.max(furthest, Math.abs(expected - (i + 0.5) / sorted.length));
        }
        // Kolmogorov: further apart with probability 0.001 only.
        assertThat(furthest).isLessThan(1.95 / Math.sqrt(sorted.length));
    }

    @Test
    void sameSeedGivesTheSameBits() {
        NormalDraws first = NormalDraws.of(42);
        NormalDraws second = NormalDraws.of(42);
        for (int i = 0; i < 100; i++) {
            assertThat(first.studentT(4)).isEqualTo(second.studentT(4));
        }
        assertThat(NormalDraws.of(43).normal()).isNotEqualTo(NormalDraws.of(42).normal());
    }
}
