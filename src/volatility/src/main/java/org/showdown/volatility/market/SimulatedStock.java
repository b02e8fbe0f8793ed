package org.showdown.volatility.market;

import java.time.LocalDate;
import java.time.Month;
import org.showdown.volatility.random.NormalDraws;

/** One stock of the simulated market on its way: what it does besides following the market and its sector. */
final class SimulatedStock {
    /** What the fast and the slow part of the stock's own log volatility keep after a day, and their spread. */
    private static final double FAST_MEMORY = 0.85;

    private static final double FAST_SPREAD = 0.23;
    private static final double SLOW_MEMORY = 0.992;
    private static final double SLOW_SPREAD = 0.18;
    /** Correlation of the stock's own volatility with its own return. */
    private static final double LEVERAGE = -0.30;
    /** Standard deviation of the move over night after a quarterly report, in usual own days. */
    private static final double REPORT_MOVE = 3.6;
    /** Own variance over night as a share of the own variance between open and close. */
    private static final double NIGHT = 0.08;
    /** Share of what the stock has won or lost by itself that it gives back in a day. */
    private static final double PULL = 0.0004;

    private final SimulatedCompany company;
    private final int sector;
    private final int reportDay;
    private double logPrice;
    private double ownLog;
    private double fast;
    private double slow;
    private double volumeMood;

    private DayPath path = new DayPath(0);
    private double dayVolatility;
    private double ownReturn;

    SimulatedStock(SimulatedCompany company, int sector, int number) {
        this.company = company;
        this.sector = sector;
        this.reportDay = 8 + (number * 7) % 20;
        this.logPrice = StrictMath.log(company.firstPrice());
    }

    void copyFrom(SimulatedStock other) {
        logPrice = other.logPrice;
        ownLog = other.ownLog;
        fast = other.fast;
        slow = other.slow;
        volumeMood = other.volumeMood;
    }

    /** Opens the day after a move over night. {@code own} scales own volatility to the market's weather and to a day. */
    void beginDay(LocalDate date, double market, double[] sectors, double own, NormalDraws draws) {
        dayVolatility = company.ownVolatility() * own * StrictMath.exp(fast + slow);
        double z = MarketSimulation.heavy(draws, 0);
        double alone = dayVolatility * StrictMath.sqrt(NIGHT) * z;
        if (reportsOn(date)) {
            alone += REPORT_MOVE * dayVolatility * draws.normal();
            dayVolatility *= 1.5;
        }
        alone -= PULL * ownLog;
        ownReturn = alone;
        path = new DayPath(logPrice + company.beta() * market + sectors[sector] + alone);
    }

    /** Reports come on the first trading day from a fixed day of the month on, in the first month of each quarter. */
    private boolean reportsOn(LocalDate date) {
        Month month = date.getMonth();
        LocalDate due = date.withDayOfMonth(reportDay);
        return (month.getValue() - 1) % 3 == 0
                && !date.isBefore(due)
                && TradingCalendar.nyse().days(due, date).size() == 1;
    }

    void step(double market, double[] sectors, double shape, NormalDraws draws) {
        double alone = dayVolatility * shape * draws.normal();
        ownReturn += alone;
        path.move(company.beta() * market + sectors[sector] + alone);
    }

    /** Closes the day: writes the bar and moves the stock's own state to the next day. */
    void endDay(SimulatedColumns columns, int series, int day, double crowd, NormalDraws draws) {
        logPrice = path.last();
        ownLog += ownReturn;
        double usualRange = 1.6 * (company.ownVolatility() + 0.09 * company.beta()) / StrictMath.sqrt(252);
        volumeMood = 0.65 * volumeMood + 0.24 * draws.normal();
        double busy = 0.40 * StrictMath.log(path.range() / usualRange) + volumeMood;
        columns.set(series, day, path, company.shares() * crowd * StrictMath.exp(busy));

        double z = Math.clamp(ownReturn / dayVolatility, -4, 4);
        double shock = LEVERAGE * z + StrictMath.sqrt(1 - LEVERAGE * LEVERAGE) * draws.normal();
        fast = FAST_MEMORY * fast + FAST_SPREAD * StrictMath.sqrt(1 - FAST_MEMORY * FAST_MEMORY) * shock;
        slow = SLOW_MEMORY * slow + SLOW_SPREAD * StrictMath.sqrt(1 - SLOW_MEMORY * SLOW_MEMORY) * draws.normal();
    }
}
