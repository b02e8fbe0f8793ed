package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.Ladder.Step;
import org.showdown.volatility.diagnostic.LongRunVariance;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LadderTest {

    @Test
    void noiseIsTheQuantileTimesTheLongRunStandardError() {
        double[] differences = shifted(-0.1, 500);

        Step step = Ladder.step(differences, 1, 1);

        // 500 days: 4·5^(2/9) = 5.7, so 5 lags; t(0.975; 499) = 1.964729; c = √(499/500).
        double standardError = Math.sqrt(LongRunVariance.bartlett(differences, 5) / 500) / Math.sqrt(499 / 500.0);
        assertThat(step.noise()).isCloseTo(1.964729 * standardError, within(1e-7));
        assertThat(step.improvement())
                .isCloseTo(-Arrays.stream(differences).average().orElseThrow(), within(1e-15));
    }

    @Test
    void releasesAnImprovementLargerThanItsNoiseAndNoOther() {
        double noise = Ladder.step(shifted(0, 500), 1, 1).noise();

        assertThat(Ladder.step(centred(-1.01 * noise), 1, 1).released()).isTrue();
        assertThat(Ladder.step(centred(-0.99 * noise), 1, 1).released()).isFalse();
        assertThat(Ladder.step(centred(5 * noise), 1, 1).released()).isFalse();
    }

    @Test
    void dependentDaysAreNoisierThanTheirVarianceSays() {
        double[] differences = RandomSeries.autoregressive(0.8, 3, 1000);
        double independent = Math.sqrt(LongRunVariance.bartlett(differences, 0) / 1000);

        assertThat(Ladder.step(differences, 1, 1).noise()).isGreaterThan(1.5 * 1.96 * independent);
    }

    @Test
    void eachFurtherChallengerOfARowNeedsMore() {
        double[] differences = shifted(-0.1, 500);
        double before = 0;
        for (int challenge : new int[] {1, 2, 10, 100, 1000}) {
            double noise = Ladder.step(differences, 1, challenge).noise();
            assertThat(noise).isGreaterThan(before);
            before = noise;
        }
        assertThat(before).isLessThan(3 * Ladder.step(differences, 1, 1).noise());
    }

    @Test
    void rowIsHardlyEverDisplacedByAnyOfTwoHundredThatAreNoBetter() {
        int rows = 400;
        int displaced = 0;
        int displacedByOneStandardError = 0;
        SplittableRandom random = new SplittableRandom(7);
        for (int row = 0; row < rows; row++) {
            boolean any = false;
            boolean anyByOne = false;
            for (int challenge = 1; challenge <= 200; challenge++) {
                double[] differences = RandomSeries.normal(random, 250);
                Step step = Ladder.step(differences, 1, challenge);
                any |= step.released();
                anyByOne |= step.improvement() > Math.sqrt(LongRunVariance.bartlett(differences, 4) / 250);
            }
            displaced += any ? 1 : 0;
            displacedByOneStandardError += anyByOne ? 1 : 0;
        }
        // Bartlett's weights make the variance a little small, so the share is a little above α.
        assertThat(displaced / (double) rows).isLessThan(0.1);
        assertThat(displacedByOneStandardError).isEqualTo(rows);
    }

    @Test
    void sameForecastsTakeNobodysPlace() {
        assertThat(Ladder.step(new double[100], 1, 1)).isEqualTo(new Step(false, 0, 0));
    }

    @Test
    void constantImprovementHasNoNoise() {
        double[] better = new double[100];
        Arrays.fill(better, -0.25);
        assertThat(Ladder.step(better, 1, 1)).isEqualTo(new Step(true, 0.25, 0));
        Arrays.fill(better, 0.25);
        assertThat(Ladder.step(better, 1, 1)).isEqualTo(new Step(false, -0.25, 0));
    }

    @Test
    void onTooFewDaysToKnowTheNoiseAnyImprovementIsReleased() {
        Step better = Ladder.step(new double[] {-0.5, 0.25}, 1, 1);
        assertThat(better.released()).isTrue();
        assertThat(better.improvement()).isEqualTo(0.125);
        assertThat(better.noise()).isNaN();
        assertThat(Ladder.step(new double[] {0.5, -0.25}, 1, 1).released()).isFalse();
        assertThat(Ladder.step(new double[0], 1, 1).released()).isFalse();
    }

    @Test
    void overlappingForecastsAreHeldAgainstMoreNoise() {
        double[] differences = shifted(-0.1, 500);
        assertThat(Ladder.step(differences, 21, 1).noise())
                .isGreaterThan(Ladder.step(differences, 1, 1).noise());
    }

    @Test
    void challengersAreCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladder.step(new double[50], 1, 0))
                .withMessage("challengers are counted from 1, found 0");
    }

    /** Differences of a given mean: what differs from it is the same for every mean. */
    private static double[] centred(double mean) {
        double[] series = shifted(0, 500);
        double itself = Arrays.stream(series).average().orElseThrow();
        return Arrays.stream(series).map(x -> x - itself + mean).toArray();
    }

    private static double[] shifted(double mean, int days) {
        return Arrays.stream(RandomSeries.autoregressive(0.3, 5, days))
                .map(x -> mean + x)
                .toArray();
    }
}
