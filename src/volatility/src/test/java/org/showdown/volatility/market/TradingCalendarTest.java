package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TradingCalendarTest {
    private final TradingCalendar nyse = TradingCalendar.nyse();

    @Test
    void countsTheDaysThatTheExchangeWasOpen() {
        List<Integer> counts = IntStream.rangeClosed(2010, 2024)
                .mapToObj(year -> nyse.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .size())
                .toList();

        assertThat(counts).containsExactly(252, 252, 250, 252, 252, 252, 252, 251, 251, 252, 253, 252, 251, 250, 252);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-02", // New Year's Day on a Sunday
                "2024-01-15", // Martin Luther King Day
                "2024-02-19", // Washington's Birthday
                "2013-03-29", // Good Friday in March
                "2024-05-27", // Memorial Day
                "2022-06-20", // Juneteenth on a Sunday
                "2020-07-03", // Independence Day on a Saturday
                "2012-10-29", // hurricane Sandy
                "2018-12-05", // mourning for president Bush
                "2023-11-23", // Thanksgiving
                "2021-12-24", // Christmas on a Saturday
                "2024-03-09" // a Saturday
            })
    void closesOn(LocalDate day) {
        assertThat(nyse.isTradingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-31", // the Friday before a New Year's Day on a Saturday ends the year's accounts
                "2021-12-31",
                "2021-06-18", // before Juneteenth became a holiday of the exchange
                "2024-10-14", // Columbus Day
                "2024-11-11" // Veterans Day
            })
    void opensOn(LocalDate day) {
        assertThat(nyse.isTradingDay(day)).isTrue();
    }

    @Test
    void refusesYearsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.isTradingDay(LocalDate.of(1999, 12, 31)))
                .withMessageContaining("2000");
    }
}
