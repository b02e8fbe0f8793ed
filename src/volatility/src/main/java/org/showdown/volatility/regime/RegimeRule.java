package org.showdown.volatility.regime;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.showdown.volatility.market.MarketDataset;

/**
 * Which days are calm and which are crisis: those with a volatility index below the threshold, and the others.
 *
 * @param vixThreshold in percent a year; the course has 20
 * @param by the level that is compared with it
 */
public record RegimeRule(double vixThreshold, By by) {
    /** The course's rule: a month is calm when its mean VIX is below 20. */
    public static final RegimeRule COURSE = new RegimeRule(20, By.MONTH);

    /** The level of the volatility index that is compared with the threshold. */
    public enum By {
        /** The mean over all days of the calendar month that the dataset has, later ones included. */
        MONTH,
        /** The closing level of the day itself. */
        DAY
    }

    public RegimeRule {
        if (!(vixThreshold > 0)) {
            throw new IllegalArgumentException("a VIX threshold is greater than zero, not " + vixThreshold);
        }
    }

    /** The regime of each day of the dataset; empty where the volatility index is not known. */
    public List<Optional<Regime>> regimes(MarketDataset market) {
        double[] levels = by == By.DAY ? market.vix() : monthlyMeans(market);
        List<Optional<Regime>> regimes = new ArrayList<>(levels.length);
        for (double level : levels) {
            regimes.add(regime(level));
        }
        return List.copyOf(regimes);
    }

    private Optional<Regime> regime(double level) {
        if (Double.isNaN(level)) {
            return Optional.empty();
        }
        return Optional.of(level < vixThreshold ? Regime.CALM : Regime.CRISIS);
    }

    private static double[] monthlyMeans(MarketDataset market) {
        Map<YearMonth, DoubleSummaryStatistics> months = new HashMap<>();
        double[] vix = market.vix();
        for (int day = 0; day < vix.length; day++) {
            if (!Double.isNaN(vix[day])) {
                months.computeIfAbsent(YearMonth.from(market.days().get(day)), month -> new DoubleSummaryStatistics())
                        .accept(vix[day]);
            }
        }
        return market.days().stream()
                .map(day -> months.get(YearMonth.from(day)))
                .mapToDouble(month -> month == null ? Double.NaN : month.getAverage())
                .toArray();
    }
}
