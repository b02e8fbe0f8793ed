package org.showdown.volatility.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * The trading days of the New York Stock Exchange, from 2000 on.
 *
 * <p>Holidays by NYSE Rule 7.2: one that falls on a Saturday is kept on the Friday before, one on a Sunday on the Monday
 * after, except that the Friday before a New Year's Day on a Saturday stays open because it ends the year's accounts.
 * Besides them the exchange was closed for the attacks of September 2001, hurricane Sandy in 2012 and the days of
 * mourning for presidents Reagan, Ford, Bush and Carter.
 */
public final class TradingCalendar {
    private static final int FIRST_YEAR = 2000;
    private static final int FIRST_JUNETEENTH = 2022;
    private static final Set<LocalDate> SPECIAL_CLOSINGS = Set.of(
            LocalDate.of(2001, 9, 11),
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11),
            LocalDate.of(2007, 1, 2),
            LocalDate.of(2012, 10, 29),
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5),
            LocalDate.of(2025, 1, 9));

    private static final TradingCalendar NYSE = new TradingCalendar();

    private TradingCalendar() {}

    /** The calendar of the New York Stock Exchange. */
    public static TradingCalendar nyse() {
        return NYSE;
    }

    /** The trading days from {@code first} to {@code last}, both included. */
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isTradingDay).toList();
    }

    /** Whether the exchange is open on this day. */
    public boolean isTradingDay(LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            throw new IllegalArgumentException("the calendar begins in " + FIRST_YEAR + ", asked for " + day);
        }
        return !isWeekend(day) && !isHoliday(day) && !SPECIAL_CLOSINGS.contains(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static boolean isHoliday(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / 7 + 1;
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        return switch (day.getMonth()) {
            case JANUARY -> isNewYear(day) || (monday && week == 3);
            case FEBRUARY -> monday && week == 3;
            case MARCH, APRIL -> isGoodFriday(day);
            case MAY -> monday && day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case JUNE -> day.getYear() >= FIRST_JUNETEENTH && isObserved(day, Month.JUNE, 19);
            case JULY -> isObserved(day, Month.JULY, 4);
            case SEPTEMBER -> monday && week == 1;
            case NOVEMBER -> day.getDayOfWeek() == DayOfWeek.THURSDAY && week == 4;
            case DECEMBER -> isObserved(day, Month.DECEMBER, 25);
            default -> false;
        };
    }

    private static boolean isNewYear(LocalDate day) {
        return day.getDayOfMonth() == 1 || (day.getDayOfMonth() == 2 && day.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    private static boolean isObserved(LocalDate day, Month month, int dayOfMonth) {
        LocalDate holiday = LocalDate.of(day.getYear(), month, dayOfMonth);
        return day.equals(
                switch (holiday.getDayOfWeek()) {
                    case SATURDAY -> holiday.minusDays(1);
                    case SUNDAY -> holiday.plusDays(1);
                    default -> holiday;
                });
    }

    private static boolean isGoodFriday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY && ChronoUnit.DAYS.between(day, easter(day.getYear())) == 2;
    }

    /** Easter Sunday of the Gregorian calendar by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
