package org.showdown.volatility.market;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.showdown.volatility.random.NormalDraws;

/**
 * Makes the days of the simulated market one after the other. A day is a move over night and 78 steps of five minutes;
 * open, high, low and close are read off the path, so they are consistent, and a range estimator sees what it is meant
 * to see. A step of a stock is {@code beta · market + sector + own}.
 *
 * <p>The state can be copied, so that the hidden years can be tried again from where the public ones end.
 */
final class MarketSimulation {
    private static final int STEPS = 78;
    private static final double DAYS_PER_YEAR = 252;

    /** Usual annualised volatility of the market between open and close, decimal, at the median of its factor. */
    private static final double MARKET_VOLATILITY = 0.095;
    /** Variance over night as a share of the variance between open and close. */
    private static final double NIGHT = 0.22;
    /** Log return of the market a day, before the script's falls. */
    private static final double DRIFT = 0.0008;
    /** Volatility of a sector's own move, annualised, decimal. */
    private static final double SECTOR_VOLATILITY = 0.06;
    /** How much of the market's log volatility the stocks' own volatility follows. */
    private static final double SHARED_WEATHER = 0.45;
    /** Chance of a jump of the market in a usual day. */
    private static final double JUMP_CHANCE = 0.02;
    /** What options cost over the expected volatility: a share of it and, in percent, a part that never goes away. */
    private static final double VIX_PREMIUM = 1.10;

    private static final double VIX_FLOOR = 4.0;
    /** Spread and memory of the volatility index's own mood. */
    private static final double VIX_NOISE = 0.09;

    private static final double VIX_MEMORY = 0.88;
    /** How the mood answers the day's return, in usual days: fear comes with losses. */
    private static final double VIX_FRIGHT = -0.6;
    /** Trading days the volatility index looks ahead. */
    private static final int VIX_DAYS = 21;
    /** What the volatility index believes to remain of the script's weather after a day. */
    private static final double WEATHER_MEMORY = 0.98;

    private static final double[] DAY_SHAPE = dayShape();

    private final VolatilityFactor factor = new VolatilityFactor(STEPS + 1);
    private final SimulatedStock[] stocks;
    private final double[] sectorStep;
    private double indexLog = StrictMath.log(SimulatedCompany.INDEX_FIRST_LEVEL);
    private double indexVolumeMood;
    private double vixMood;

    MarketSimulation() {
        List<String> sectors = SimulatedCompany.ALL.stream()
                .map(stock -> stock.company().sector())
                .distinct()
                .toList();
        this.sectorStep = new double[sectors.size()];
        this.stocks = new SimulatedStock[SimulatedCompany.ALL.size()];
        for (int i = 0; i < stocks.length; i++) {
            SimulatedCompany company = SimulatedCompany.ALL.get(i);
            stocks[i] = new SimulatedStock(
                    company, sectors.indexOf(company.company().sector()), i);
        }
    }

    /** Intraday variance is high at the open, low at noon, higher at the close. Shares of the day, which sum to one. */
    private static double[] dayShape() {
        double[] shape = new double[STEPS];
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            double u = (step + 0.5) / STEPS;
            shape[step] = 0.6 + 3.2 * StrictMath.exp(-9 * u) + 1.3 * StrictMath.exp(-7 * (1 - u));
            sum += shape[step];
        }
        for (int step = 0; step < STEPS; step++) {
            shape[step] = StrictMath.sqrt(shape[step] / sum);
        }
        return shape;
    }

    /** Another simulation in the state of this one. */
    MarketSimulation copy() {
        MarketSimulation copy = new MarketSimulation();
        copy.factor.copyFrom(factor);
        copy.indexLog = indexLog;
        copy.indexVolumeMood = indexVolumeMood;
        copy.vixMood = vixMood;
        for (int i = 0; i < stocks.length; i++) {
            copy.stocks[i].copyFrom(stocks[i]);
        }
        return copy;
    }

    /** Makes the next days into the columns, from column day {@code offset} on. */
    void run(List<LocalDate> days, MarketScript script, NormalDraws draws, SimulatedColumns columns, int offset) {
        for (int day = 0; day < days.size(); day++) {
            runDay(days.get(day), script.level(day), script.move(day), draws, columns, offset + day);
        }
    }

    private void runDay(
            LocalDate date, double weather, double move, NormalDraws draws, SimulatedColumns columns, int column) {
        double usual = MARKET_VOLATILITY / StrictMath.sqrt(DAYS_PER_YEAR);
        double calm = StrictMath.exp(weather);
        double atDawn = factor.value() + weather;
        double own = StrictMath.exp(SHARED_WEATHER * atDawn) / StrictMath.sqrt(DAYS_PER_YEAR);
        double sectorDay = SECTOR_VOLATILITY * own;
        double drift = DRIFT + move;

        double z = heavy(draws, -0.4);
        double night = usual * calm * StrictMath.exp(factor.value()) * StrictMath.sqrt(NIGHT) * z + 0.4 * drift;
        factor.step(z, draws);
        drawSectors(sectorDay * StrictMath.sqrt(NIGHT), draws);
        for (SimulatedStock stock : stocks) {
            stock.beginDay(date, night, sectorStep, own, draws);
        }
        DayPath index = new DayPath(indexLog + night);

        int jumpStep = draws.uniform() < JUMP_CHANCE * StrictMath.sqrt(calm) ? (int) (draws.uniform() * STEPS) : -1;
        for (int step = 0; step < STEPS; step++) {
            z = draws.normal();
            double volatility = usual * calm * StrictMath.exp(factor.value());
            double market = volatility * DAY_SHAPE[step] * z + 0.6 * drift / STEPS;
            if (step == jumpStep) {
                market += volatility * (-0.4 + 1.0 * draws.normal());
            }
            factor.step(z, draws);
            index.move(market);
            drawSectors(sectorDay * DAY_SHAPE[step], draws);
            for (SimulatedStock stock : stocks) {
                stock.step(market, sectorStep, DAY_SHAPE[step], draws);
            }
        }

        double lastIndexLog = indexLog;
        indexLog = index.last();
        indexVolumeMood = 0.7 * indexVolumeMood + 0.19 * draws.normal();
        double range = usual * 1.55;
        double crowd = 0.5 * StrictMath.log(index.range() / range) + indexVolumeMood;
        columns.set(0, column, index, SimulatedCompany.INDEX_SHARES * shortDay(date) * StrictMath.exp(crowd));
        for (int i = 0; i < stocks.length; i++) {
            stocks[i].endDay(columns, 1 + i, column, shortDay(date) * StrictMath.exp(0.35 * crowd), draws);
        }
        double fright = VIX_FRIGHT * Math.clamp((indexLog - lastIndexLog) / (usual * calm), -3, 3);
        double mood = fright + StrictMath.sqrt(1 - VIX_FRIGHT * VIX_FRIGHT) * draws.normal();
        vixMood = VIX_MEMORY * vixMood + VIX_NOISE * StrictMath.sqrt(1 - VIX_MEMORY * VIX_MEMORY) * mood;
        columns.setVix(column, (VIX_FLOOR + VIX_PREMIUM * expectedVolatility(weather)) * StrictMath.exp(vixMood));
    }

    private void drawSectors(double volatility, NormalDraws draws) {
        for (int i = 0; i < sectorStep.length; i++) {
            sectorStep[i] = volatility * draws.normal();
        }
    }

    /** A number of mean near 0 and variance near 1 with heavy tails, the rare large one on the side of {@code tilt}. */
    static double heavy(NormalDraws draws, double tilt) {
        double z = draws.uniform() < 0.06 ? 2 * (tilt + draws.normal()) : 0.9 * draws.normal();
        return Math.clamp(z, -3.5, 3.5);
    }

    /** The expected volatility over the coming month, annualised, in percent, of a market that knows its own state. */
    private double expectedVolatility(double weather) {
        double sum = 0;
        double left = weather;
        for (int ahead = 1; ahead <= VIX_DAYS; ahead++) {
            left *= WEATHER_MEMORY;
            sum += factor.expectedVariance(ahead) * StrictMath.exp(2 * left);
        }
        return 100 * MARKET_VOLATILITY * StrictMath.sqrt((1 + NIGHT) * sum / VIX_DAYS);
    }

    /** The share of a usual day's volume that is traded on days on which the exchange closes early. */
    private static double shortDay(LocalDate date) {
        boolean eve = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 24;
        boolean afterThanksgiving = date.getMonth() == Month.NOVEMBER
                && date.getDayOfWeek() == java.time.DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 23
                && date.getDayOfMonth() <= 29;
        return eve || afterThanksgiving ? 0.45 : 1;
    }
}
