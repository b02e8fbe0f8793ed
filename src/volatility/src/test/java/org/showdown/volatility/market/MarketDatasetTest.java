package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MarketDatasetTest {
    private static final double NAN = Double.NaN;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 5));

    private static MarketDataset dataset(double... vix) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put(
                "B",
                new PriceSeries(
                        new double[] {10, 11, 12},
                        new double[] {12, 12, 13},
                        new double[] {9, 10, 11},
                        new double[] {11, 12, 13},
                        new double[] {5.5, 6, 13},
                        new double[] {100, 200, 300}));
        series.put(
                "A",
                new PriceSeries(
                        new double[] {1, 2, 3},
                        new double[] {1, NAN, 3},
                        new double[] {1, 2, 3},
                        new double[] {1, 2, 3},
                        new double[] {7, 8, NAN}));
        return MarketDataset.of(DAYS, series, vix, false);
    }

    @Test
    void adjustsPricesByAdjustedCloseOverClose() {
        PriceSeries series = dataset(20, 21, 22).series("B");

        assertThat(series.open()).containsExactly(5, 5.5, 12);
        assertThat(series.high()).containsExactly(6, 6, 13);
        assertThat(series.low()).containsExactly(4.5, 5, 11);
        assertThat(series.close()).containsExactly(5.5, 6, 13);
        assertThat(series.volume()).containsExactly(100, 200, 300);
        assertThat(series.bar(0)).isEqualTo(new Bar(10, 12, 9, 11, 5.5, 100));
    }

    @Test
    void takesABarWithAHoleForMissing() {
        PriceSeries series = dataset(20, 21, 22).series("A");

        assertThat(series.hasBar(1)).isFalse();
        assertThat(series.bar(1)).isEqualTo(Bar.MISSING);
        assertThat(series.hasBar(2)).as("a bar without volume is a bar").isTrue();
        assertThat(series.volume(2)).isNaN();
    }

    @Test
    void carriesTheVixForward() {
        assertThat(dataset(NAN, 21, NAN).vix()).containsExactly(NAN, 21, 21);
    }

    @Test
    void findsDays() {
        MarketDataset dataset = dataset(20, 21, 22);

        assertThat(dataset.indexOf(LocalDate.of(2024, 1, 5))).isEqualTo(2);
        assertThat(dataset.lastIndexUntil(LocalDate.of(2024, 1, 4))).isEqualTo(1);
        assertThat(dataset.lastIndexUntil(LocalDate.of(2024, 1, 1))).isEqualTo(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dataset.indexOf(LocalDate.of(2024, 1, 4)))
                .withMessage("2024-01-04 is no trading day of this dataset (2024-01-02 to 2024-01-05)");
    }

    @Test
    void selectsSymbolsInTheOrderAskedForAndCutsDays() {
        MarketDataset part = dataset(20, 21, 22).select(List.of("B")).until(LocalDate.of(2024, 1, 4));

        assertThat(part.symbols()).containsExactly("B");
        assertThat(part.days()).containsExactly(DAYS.get(0), DAYS.get(1));
        assertThat(part.vix()).containsExactly(20, 21);
        assertThat(part.series("B").size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.series("A"))
                .withMessage("no symbol A in this dataset; it has B");
    }

    @Test
    void hasNoDaysOnWhichNoneOfItsSymbolsTraded() {
        MarketDataset part = dataset(20, 21, 22).select(List.of("A"));

        assertThat(part.days()).containsExactly(DAYS.get(0), DAYS.get(2));
        assertThat(part.series("A").close()).containsExactly(1, 3);
        assertThat(part.vix()).containsExactly(20, 22);
    }

    @Test
    void hashesTheContent() {
        MarketDataset dataset = dataset(20, 21, 22);

        assertThat(dataset.sha256()).hasSize(64).isEqualTo(dataset(20, 21, 22).sha256());
        assertThat(dataset.sha256()).isNotEqualTo(dataset(20, 21, 23).sha256());
        assertThat(dataset.sha256())
                .isNotEqualTo(dataset.select(List.of("A", "B")).sha256());
    }

    @Test
    void cannotBeChangedThroughItsArrays() {
        double[] vix = {20, 21, 22};
        MarketDataset dataset = dataset(vix);
        vix[0] = 99;
        dataset.vix()[1] = 99;
        dataset.series("B").close()[0] = 99;

        assertThat(dataset.vix()).containsExactly(20, 21, 22);
        assertThat(dataset.series("B").close(0)).isEqualTo(5.5);
    }

    @Test
    void refusesDaysOutOfOrderAndColumnsOfOtherLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketDataset.of(DAYS.reversed(), new LinkedHashMap<>(), new double[3], false))
                .withMessageContaining("days must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dataset(20, 21))
                .withMessage("VIX has 2 days, expected 3");
    }
}
