package org.showdown.volatility.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class FeatureWindowsTest {
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
    private static final double NAN = Double.NaN;

    private static FeatureWindows windows(FeatureList features, MarketDataset market) {
        FeatureWindows windows = new FeatureWindows(features, market.symbols());
        windows.update(DatasetHistory.until(market, TARGET, market.size() - 1));
        return windows;
    }

    @Test
    void eachFeatureIsItsDefinition() {
        MarketDataset market = Markets.random(1, 60, "A", "B");
        float[] window = windows(FeatureList.HOMEWORK, market).window(50, 20);
        assertThat(window).hasSize(2 * 20 * 16);
        PriceSeries prices = market.series("B");
        double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(prices);
        for (int step = 0; step < 20; step++) {
            int day = 50 - 19 + step;
            int offset = (20 + step) * 16;
            for (int lag = 1; lag <= 5; lag++) {
                int at = day - lag + 1;
                double meanVolume = 0;
                for (int i = at - 19; i <= at; i++) {
                    meanVolume += prices.volume(i) / 20;
                }
                agree(window[offset + lag - 1], Math.sqrt(252 * variance[at]));
                agree(window[offset + 5 + lag - 1], Math.log(prices.close(at) / prices.close(at - 1)));
                agree(window[offset + 10 + lag - 1], prices.volume(at) / meanVolume);
            }
            agree(window[offset + 15], market.vix(day));
        }
    }

    private static void agree(float found, double expected) {
        assertThat((double) found).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }

    @Test
    void crossSectionIsTheMeanSpreadOfReturnsOverFiveDays() {
        MarketDataset market = Markets.random(1, 60, "A", "B", "C");
        float[] window =
                windows(FeatureList.of(List.of("cross_volatility")), market).window(50, 3);
        double sum = 0;
        for (int day = 46; day <= 50; day++) {
            double[] returns = new double[3];
            for (int symbol = 0; symbol < 3; symbol++) {
                PriceSeries prices = market.series(market.symbols().get(symbol));
                returns[symbol] = Math.log(prices.close(day) / prices.close(day - 1));
            }
            double mean = (returns[0] + returns[1] + returns[2]) / 3;
            double squares = 0;
            for (double r : returns) {
                squares += (r - mean) * (r - mean);
            }
            sum += Math.sqrt(squares / 2);
        }
        agree(window[2], Math.sqrt(252) * sum / 5);
        assertThat(window).hasSize(3 * 3);
        assertThat(window[5]).isEqualTo(window[2]);
    }

    @Test
    void aSingleSymbolHasNoCrossSection() {
        float[] window = windows(FeatureList.of(List.of("cross_volatility")), Markets.random(1, 60, "A"))
                .window(50, 2);
        assertThat(window).containsOnly(FeatureWindows.TYPICAL_VOLATILITY);
    }

    @Test
    void reachesBackAsFarAsItsFeaturesLook() {
        assertThat(FeatureList.HOMEWORK.reach()).isEqualTo(23);
        assertThat(FeatureList.of(List.of("vix")).reach()).isZero();
        assertThat(FeatureList.of(List.of("return_lag_3", "cross_volatility")).reach())
                .isEqualTo(5);
    }

    @Test
    void futureChangesNothing() {
        MarketDataset market = Markets.random(1, 120, "A", "B");
        MarketDataset otherFuture = withDaysFrom(80, market, Markets.random(2, 120, "A", "B"));
        float[] before = windows(FeatureList.HOMEWORK, market).window(79, 20);
        float[] after = windows(FeatureList.HOMEWORK, otherFuture).window(79, 20);
        assertThat(after).isEqualTo(before);
        float[] later = windows(FeatureList.HOMEWORK, market).window(80, 20);
        assertThat(windows(FeatureList.HOMEWORK, otherFuture).window(80, 20)).isNotEqualTo(later);
    }

    private static MarketDataset withDaysFrom(int first, MarketDataset early, MarketDataset late) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (String symbol : early.symbols()) {
            double[][] columns = columns(early.series(symbol));
            double[][] later = columns(late.series(symbol));
            for (int i = 0; i < columns.length; i++) {
                System.arraycopy(later[i], first, columns[i], first, early.size() - first);
            }
            series.put(symbol, new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]));
        }
        double[] vix = early.vix();
        System.arraycopy(late.vix(), first, vix, first, early.size() - first);
        return MarketDataset.of(early.days(), series, vix, true);
    }

    private static double[][] columns(PriceSeries prices) {
        return new double[][] {prices.open(), prices.high(), prices.low(), prices.close(), prices.volume()};
    }

    @Test
    void growingDayByDayGivesTheSameWindows() {
        MarketDataset market = Markets.random(3, 90, "A", "B", "C");
        FeatureWindows atOnce = windows(FeatureList.HOMEWORK, market);
        FeatureWindows daily = new FeatureWindows(FeatureList.HOMEWORK, market.symbols());
        for (int day = 40; day < 90; day++) {
            daily.update(DatasetHistory.until(market, TARGET, day));
            assertThat(daily.days()).isEqualTo(day + 1);
            assertThat(daily.window(day, 20)).isEqualTo(atOnce.window(day, 20));
        }
    }

    @Test
    void missingDayCarriesTheLastKnownValuesAndHasNoReturn() {
        MarketDataset market = Markets.ofBars(
                new double[] {15, NAN, 17},
                new double[] {10, 12, 9, 11, 100},
                new double[] {NAN, NAN, NAN, NAN, NAN},
                new double[] {10, 10, 10, 10, 300});
        FeatureList features =
                FeatureList.of(List.of("rv_lag_2", "return_lag_2", "volume_lag_2", "vix", "rv_lag_1", "volume_lag_1"));
        FeatureWindows windows = windows(features, market);
        float known = windows.window(0, 1)[4];
        assertThat(known).isEqualTo((float)
                Math.sqrt(252 * VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series("A"))[0]));
        // The zero range of the third day is no volatility either; its volume is against the mean of 100 and 300.
        assertThat(windows.window(2, 1)).containsExactly(known, 0, 1, 17, known, 1.5f);
        assertThat(windows.window(1, 1)[3]).isEqualTo(15);
    }

    @Test
    void daysBeforeTheFirstHaveTypicalLevels() {
        MarketDataset market = Markets.random(4, 5, "A");
        FeatureList features = FeatureList.of(List.of("rv_lag_5", "return_lag_5", "volume_lag_5", "vix"));
        assertThat(windows(features, market).window(0, 2))
                .containsExactly(0.2f, 0, 1, 20, 0.2f, 0, 1, (float) market.vix(0));
    }

    @Test
    void windowOfAnUnknownDayIsRefused() {
        MarketDataset market = Markets.random(4, 5, "A");
        assertThatThrownBy(() -> windows(FeatureList.HOMEWORK, market).window(5, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("5 days");
    }

    @Test
    void homeworkHasSixteenFeatures() {
        assertThat(FeatureList.HOMEWORK.names())
                .hasSize(16)
                .startsWith("rv_lag_1", "rv_lag_2")
                .contains("return_lag_1", "volume_lag_5")
                .endsWith("volume_lag_5", "vix");
    }

    @Test
    void refusesUnknownRepeatedAndNoFeatures() {
        assertThatThrownBy(() -> FeatureList.of(List.of("rv_lag_61"))).hasMessageContaining("'rv_lag_61'");
        assertThatThrownBy(() -> FeatureList.of(List.of("rv_lag_0"))).hasMessageContaining("'rv_lag_0'");
        assertThatThrownBy(() -> FeatureList.of(List.of("momentum"))).hasMessageContaining("'momentum'");
        assertThatThrownBy(() -> FeatureList.of(List.of("vix", "vix"))).hasMessageContaining("once");
        assertThatThrownBy(() -> FeatureList.of(List.of())).hasMessageContaining("at least one");
    }
}
