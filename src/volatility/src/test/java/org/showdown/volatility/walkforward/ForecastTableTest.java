package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ForecastTableTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);

    /** The forecast of symbol A on Monday at the first horizon is 1.11, that of B on Tuesday at the second 2.22. */
    private static final ForecastTable TABLE =
            new ForecastTable(List.of(MONDAY, MONDAY.plusDays(1)), List.of("A", "B"), List.of(1, 5), new double[] {
                1.11, 1.12, 1.21, 1.22, 2.11, 2.12, 2.21, 2.22
            });

    @Test
    void selectsDaysInItsOrderAndSymbolsInTheGivenOne() {
        assertThat(TABLE.select(Set.of(MONDAY.plusDays(1), MONDAY, MONDAY.plusDays(9)), List.of("B", "A")))
                .isEqualTo(new ForecastTable(TABLE.days(), List.of("B", "A"), TABLE.horizons(), new double[] {
                    1.21, 1.22, 1.11, 1.12, 2.21, 2.22, 2.11, 2.12
                }));
        assertThat(TABLE.select(Set.of(MONDAY.plusDays(1)), List.of("B")))
                .isEqualTo(new ForecastTable(
                        List.of(MONDAY.plusDays(1)), List.of("B"), TABLE.horizons(), new double[] {2.21, 2.22}));
        assertThat(TABLE.select(Set.of(), List.of("A")).days()).isEmpty();
    }

    @Test
    void selectsNoSymbolThatItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.select(Set.of(MONDAY), List.of("A", "C")))
                .withMessageContaining("C");
    }
}
