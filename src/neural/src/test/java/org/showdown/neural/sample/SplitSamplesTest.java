package org.showdown.neural.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.target.TargetDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SplitSamplesTest {
    private static final Split SPLIT = new Split(LocalDate.of(2019, 12, 31), LocalDate.of(2021, 12, 31));
    private static final TargetDefinition TARGET =
            TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS);
    private static final MarketDataset MARKET = SimulatedMarket.practice()
            .select(SimulatedMarket.practice().symbols().subList(0, 3));

    private static SplitSamples samples(MarketDataset market, int length, int... horizons) {
        return SplitSamples.of(
                market,
                FeatureList.HOMEWORK,
                TARGET,
                Arrays.stream(horizons).boxed().toList(),
                length,
                SPLIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 60})
    void noSampleReachesAcrossASplit(int length) {
        SplitSamples split = samples(MARKET, length, 1, 21);
        int lastTraining = MARKET.lastIndexUntil(SPLIT.trainUntil());
        int lastValidation = MARKET.lastIndexUntil(SPLIT.validateUntil());
        int back = length - 1 + FeatureList.HOMEWORK.reach();
        assertThat(Arrays.stream(split.training().origins())).allSatisfy(origin -> {
            assertThat(origin - back).isNotNegative();
            assertThat(origin + 21).isLessThanOrEqualTo(lastTraining);
        });
        assertThat(Arrays.stream(split.validation().origins())).allSatisfy(origin -> {
            assertThat(origin - back).isGreaterThan(lastTraining);
            assertThat(origin + 21).isLessThanOrEqualTo(lastValidation);
        });
        // Nothing is left out that fits.
        assertThat(Arrays.stream(split.training().origins()).max()).hasValue(lastTraining - 21);
        assertThat(Arrays.stream(split.validation().origins()).min()).hasValue(lastTraining + 1 + back);
    }

    @Test
    void shufflingTheFutureChangesNothing() {
        SplitSamples expected = samples(MARKET, 20, 1);
        SplitSamples afterValidation = samples(reversedAfter(SPLIT.validateUntil()), 20, 1);
        assertThat(afterValidation.training().table())
                .isEqualTo(expected.training().table());
        assertThat(afterValidation.validation().targets())
                .isDeepEqualTo(expected.validation().targets());
        SplitSamples afterTraining = samples(reversedAfter(SPLIT.trainUntil()), 20, 1);
        assertThat(afterTraining.scaling().centre())
                .containsExactly(expected.scaling().centre());
        assertThat(afterTraining.scaling().spread())
                .containsExactly(expected.scaling().spread());
        assertThat(afterTraining.training().targets())
                .isDeepEqualTo(expected.training().targets());
        int[] all = IntStream.range(0, expected.training().size()).toArray();
        assertThat(afterTraining.training().windows(all, 0, 500))
                .containsExactly(expected.training().windows(all, 0, 500));
        assertThat(afterTraining.training().windows(all, all.length - 500, 500))
                .containsExactly(expected.training().windows(all, all.length - 500, 500));
        // And the reversal is one: the validation years do change.
        assertThat(Arrays.deepEquals(
                        afterTraining.validation().targets(),
                        expected.validation().targets()))
                .isFalse();
    }

    @Test
    void aWindowEndsWithTheFeaturesOfItsOrigin() {
        SplitSamples split = samples(MARKET, 20, 1);
        Samples validation = split.validation();
        FeatureTable table = split.scaling()
                .apply(FeatureTable.of(MARKET.until(SPLIT.validateUntil()), FeatureList.HOMEWORK, TARGET));
        float[] window = validation.windows(new int[] {700}, 0, 1);
        int origin = validation.origins()[700];
        float[] row = table.rows().get(validation.symbols()[700]);
        assertThat(Arrays.copyOfRange(window, 19 * 16, 20 * 16))
                .containsExactly(Arrays.copyOfRange(row, origin * 16, (origin + 1) * 16));
        double[] target =
                TARGET.volatility(MARKET, MARKET.symbols().get(validation.symbols()[700]), 1);
        assertThat(validation.targets()[700][0]).isEqualTo((float) target[origin]);
    }

    @Test
    void inputsAreOfOrderOneOverTheTrainingYears() {
        SplitSamples split = samples(MARKET, 20, 1);
        float[] row = split.training().table().rows().getFirst();
        double sum = 0;
        int days = MARKET.lastIndexUntil(SPLIT.trainUntil());
        for (int day = 25; day < days; day++) {
            sum += row[day * 16] * row[day * 16];
        }
        assertThat(sum / days).isBetween(0.3, 3.0);
    }

    @Test
    void saysWhatYearsAreTooShort() {
        Split short_ = new Split(LocalDate.of(2010, 1, 20), LocalDate.of(2021, 12, 31));
        assertThatThrownBy(() -> SplitSamples.of(MARKET, FeatureList.HOMEWORK, TARGET, List.of(1), 20, short_))
                .hasMessageContaining("expected training years longer than a window of 43 days");
        Split late = new Split(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1));
        assertThatThrownBy(() -> SplitSamples.of(MARKET, FeatureList.HOMEWORK, TARGET, List.of(1), 20, late))
                .hasMessageContaining("expected training years that end within the dataset's days");
    }

    private static MarketDataset reversedAfter(LocalDate day) {
        int first = MARKET.lastIndexUntil(day) + 1;
        int size = MARKET.size();
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (String symbol : MARKET.symbols()) {
            PriceSeries prices = MARKET.series(symbol);
            double[][] columns = {prices.open(), prices.high(), prices.low(), prices.close(), prices.volume()};
            for (double[] column : columns) {
                reverse(column, first, size);
            }
            series.put(symbol, new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]));
        }
        double[] vix = MARKET.vix();
        reverse(vix, first, size);
        return MarketDataset.of(MARKET.days(), series, vix, true);
    }

    private static void reverse(double[] values, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
