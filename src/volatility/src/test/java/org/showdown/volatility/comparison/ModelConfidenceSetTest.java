package org.showdown.volatility.comparison;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.volatility.comparison.ModelConfidenceSet.Elimination;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ModelConfidenceSetTest {
    @ParameterizedTest
    @EnumSource
    void keepsTheBestModelAtItsLevel(Statistic statistic) {
        int trials = 400;
        SplittableRandom random = new SplittableRandom(41);
        int kept = 0;
        for (int trial = 0; trial < trials; trial++) {
            // The first model is best by a tenth of a standard deviation, as hard to tell as good models are.
            LossPanel panel = DrawnPanel.of(random, 0, 0.1, 0.1, 0.2);
            kept += DrawnPanel.set(panel, statistic, random.nextLong())
                            .survivors(0.1)
                            .contains("m0")
                    ? 1
                    : 0;
        }
        // At least 90 % less four standard deviations of the share.
        assertThat(kept / (double) trials).isGreaterThan(0.9 - 4 * Math.sqrt(0.09 / trials));
    }

    @ParameterizedTest
    @EnumSource
    void keepsAllOfEqualModelsAtItsLevel(Statistic statistic) {
        int trials = 400;
        SplittableRandom random = new SplittableRandom(42);
        int kept = 0;
        for (int trial = 0; trial < trials; trial++) {
            kept += DrawnPanel.set(DrawnPanel.of(random, 0, 0, 0, 0), statistic, random.nextLong())
                                    .survivors(0.1)
                                    .size()
                            == 4
                    ? 1
                    : 0;
        }
        double noise = 4 * Math.sqrt(0.09 / trials);
        assertThat(kept / (double) trials).isBetween(0.9 - noise, 0.9 + noise);
    }

    @ParameterizedTest
    @EnumSource
    void eliminatesModelsThatAreClearlyWorse(Statistic statistic) {
        ModelConfidenceSet set = DrawnPanel.set(DrawnPanel.of(new SplittableRandom(43), 0, 0, 1, 2), statistic, 1);
        assertThat(set.survivors(0.1)).containsExactlyInAnyOrder("m0", "m1");
        assertThat(set.eliminations()).extracting(Elimination::model).startsWith("m3", "m2");
        assertThat(set.pValue("m3")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void modelsThatDoNotDifferAllSurvive(Statistic statistic) {
        double[] losses = DrawnPanel.of(new SplittableRandom(44), 0).losses("m0");
        SequencedMap<String, double[]> copies = new LinkedHashMap<>();
        copies.put("a", losses);
        copies.put("b", losses);
        copies.put("c", losses);
        ModelConfidenceSet set = DrawnPanel.set(LossPanel.of(DrawnPanel.days(), copies), statistic, 1);
        assertThat(set.survivors(0.99)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @EnumSource
    void modelThatIsWorseByAConstantIsEliminated(Statistic statistic) {
        double[] losses = DrawnPanel.of(new SplittableRandom(45), 0).losses("m0");
        SequencedMap<String, double[]> models = new LinkedHashMap<>();
        models.put("good", losses);
        models.put(
                "worse",
                IntStream.range(0, DrawnPanel.DAYS)
                        .mapToDouble(day -> losses[day] + 0.01)
                        .toArray());
        ModelConfidenceSet set = DrawnPanel.set(LossPanel.of(DrawnPanel.days(), models), statistic, 1);
        assertThat(set.survivors(0.01)).containsExactly("good");
        assertThat(set.eliminations().getFirst().stepStatistic()).isInfinite();
    }

    @ParameterizedTest
    @EnumSource
    void singleModelIsItsOwnSet(Statistic statistic) {
        assertThat(DrawnPanel.set(DrawnPanel.of(new SplittableRandom(46), 0), statistic, 1)
                        .survivors(0.1))
                .containsExactly("m0");
    }

    @Test
    void choosesItsBlockLengthAndRepeatsItself() {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(47), 0, 0.1, 0.2);
        ModelConfidenceSet set = ModelConfidenceSet.of(panel, Statistic.RANGE, 1000, 5);
        double blockLength = AutomaticBlockLength.of(panel).stationary();
        assertThat(set).isEqualTo(ModelConfidenceSet.of(panel, Statistic.RANGE, 1000, 5));
        assertThat(set)
                .isEqualTo(ModelConfidenceSet.of(
                        panel,
                        Statistic.RANGE,
                        BlockBootstrap.stationary(blockLength, 1000, 5).resamples(DrawnPanel.DAYS)));
        assertThat(set.draws()).isEqualTo(1000);
        assertThat(set.eliminations().getLast().meanLoss())
                .isCloseTo(
                        IntStream.range(0, DrawnPanel.DAYS)
                                .mapToDouble(day -> panel.losses(
                                                set.eliminations().getLast().model())[day])
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void refusesLevelsAndModelsThatAreNone() {
        ModelConfidenceSet set = DrawnPanel.set(DrawnPanel.of(new SplittableRandom(48), 0, 1), Statistic.RANGE, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> set.survivors(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.pValue("arima"))
                .withMessage("the set was computed for [m1, m0], not arima");
    }
}
