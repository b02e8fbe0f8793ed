package org.showdown.volatility.market;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The stylised facts of a market's index and of its stocks, by name. Volatility is daily Garman-Klass, annualised, in
 * percent, unless the name says otherwise; returns are close to close and logarithmic.
 */
final class StylisedFacts {
    private static final double LN2 = Math.log(2);

    private final double[] returns;
    private final double[] volatility;
    private final double[] volume;

    private StylisedFacts(PriceSeries series) {
        int days = series.size();
        this.returns = new double[days];
        this.volatility = new double[days];
        this.volume = series.volume();
        for (int day = 0; day < days; day++) {
            returns[day] = day == 0 ? 0 : Math.log(series.close(day) / series.close(day - 1));
            double range = Math.log(series.high(day) / series.low(day));
            double move = Math.log(series.close(day) / series.open(day));
            volatility[day] = 100 * Math.sqrt(252 * (0.5 * range * range - (2 * LN2 - 1) * move * move));
        }
    }

    /** The facts about one index, with those about the volatility index where it is known. */
    static SequencedMap<String, Double> ofIndex(MarketDataset market, String symbol) {
        StylisedFacts index = new StylisedFacts(market.series(symbol));
        SequencedMap<String, Double> facts = index.alone();
        int first = 0;
        while (first < market.size() && Double.isNaN(market.vix(first))) {
            first++;
        }
        if (first < market.size() - 1000) {
            facts.putAll(index.withVix(market, first));
        }
        return facts;
    }

    private SequencedMap<String, Double> alone() {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        double[] r = Arrays.copyOfRange(returns, 1, returns.length);
        double[] squared = Arrays.stream(r).map(x -> x * x).toArray();
        DescriptiveStatistics moments = new DescriptiveStatistics(r);
        facts.put("return, mean a year (%)", 100 * 252 * moments.getMean());
        facts.put("volatility of returns (%)", 100 * Math.sqrt(252 * StatUtils.mean(squared)));
        facts.put("Garman-Klass volatility, mean", StatUtils.mean(volatility));
        facts.put("Garman-Klass volatility, median", StatUtils.percentile(volatility, 50));
        double rangeVariance = Arrays.stream(volatility)
                .skip(1)
                .map(v -> v * v / 252e4)
                .average()
                .orElseThrow();
        facts.put("Garman-Klass variance / squared return", rangeVariance / StatUtils.mean(squared));
        facts.put("skewness of returns", moments.getSkewness());
        facts.put("excess kurtosis of returns", moments.getKurtosis());
        for (int lag : new int[] {1, 5, 20}) {
            facts.put("autocorrelation of returns, lag " + lag, autocorrelation(r, lag));
        }
        for (int lag : new int[] {1, 5, 20}) {
            facts.put("autocorrelation of squared returns, lag " + lag, autocorrelation(squared, lag));
        }
        for (int lag : new int[] {1, 5, 20, 60}) {
            facts.put("autocorrelation of volatility, lag " + lag, autocorrelation(volatility, lag));
        }
        double[] next = Arrays.copyOfRange(volatility, 2, volatility.length);
        facts.put("leverage: return with next day's volatility", correlation(Arrays.copyOf(r, next.length), next));
        facts.put("standard deviation of log volatility", Math.sqrt(StatUtils.variance(logs(volatility))));
        facts.put("volume with volatility, logs", correlation(logs(volume), logs(volatility)));
        Har har = new Har(volatility, null);
        double[] all = har.fit(day -> true);
        facts.put("HAR: daily coefficient", all[1]);
        facts.put("HAR: weekly coefficient", all[2]);
        facts.put("HAR: monthly coefficient", all[3]);
        facts.put("HAR: R²", har.r2);
        return facts;
    }

    private SequencedMap<String, Double> withVix(MarketDataset market, int first) {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        double[] vix = Arrays.copyOfRange(market.vix(), first, market.size());
        DescriptiveStatistics levels = new DescriptiveStatistics(vix);
        facts.put("VIX: mean", levels.getMean());
        facts.put("VIX: standard deviation", levels.getStandardDeviation());
        facts.put("VIX: smallest", levels.getMin());
        facts.put("VIX: median", levels.getPercentile(50));
        facts.put("VIX: largest", levels.getMax());
        facts.put("VIX: autocorrelation, lag 1", autocorrelation(vix, 1));
        facts.put("VIX: autocorrelation, lag 20", autocorrelation(vix, 20));
        facts.put("VIX: share of days at 20 or more", share(vix));
        facts.put("VIX: share of months with mean 20 or more", share(monthMeans(market, first)));
        double[] changes = IntStream.range(1, vix.length)
                .mapToDouble(i -> Math.log(vix[i] / vix[i - 1]))
                .toArray();
        double[] sameDay = Arrays.copyOfRange(returns, first + 1, returns.length);
        facts.put("VIX: log change with the same day's return", correlation(changes, sameDay));
        facts.put("VIX: standard deviation of daily log change", Math.sqrt(StatUtils.variance(changes)));

        int ahead = 21;
        double[] future = new double[vix.length - ahead];
        for (int i = 0; i < future.length; i++) {
            double sum = 0;
            for (int h = 1; h <= ahead; h++) {
                sum += returns[first + i + h] * returns[first + i + h];
            }
            future[i] = 100 * Math.sqrt(252 * sum / ahead);
        }
        double[][] x = Arrays.stream(vix)
                .limit(future.length)
                .mapToObj(v -> new double[] {v})
                .toArray(double[][]::new);
        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
        ols.newSampleData(future, x);
        double[] line = ols.estimateRegressionParameters();
        facts.put("volatility of the next 21 days on VIX: intercept", line[0]);
        facts.put("volatility of the next 21 days on VIX: slope", line[1]);
        facts.put("volatility of the next 21 days on VIX: R²", ols.calculateRSquared());
        facts.put(
                "VIX / volatility of the next 21 days, means",
                StatUtils.mean(vix, 0, future.length) / StatUtils.mean(future));
        if (first == 0) {
            facts.putAll(contest(market));
        }
        return facts;
    }

    /** Forecasts of the next day's volatility from 2020 on, fitted until 2019. */
    private SequencedMap<String, Double> contest(MarketDataset market) {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        int start = market.lastIndexUntil(java.time.LocalDate.of(2019, 12, 31));
        Har har = new Har(volatility, null);
        Har withVix = new Har(volatility, market.vix());
        withVix.fit(day -> true);
        har.fit(day -> true);
        facts.put("HAR and VIX: gain of R²", withVix.r2 - har.r2);
        double[] plain = har.fit(day -> day < start);
        double[] informed = withVix.fit(day -> day < start);
        double ewma = volatility[22] * volatility[22];
        double[] losses = new double[4];
        int days = 0;
        for (int day = 22; day + 1 < volatility.length; day++) {
            ewma = 0.94 * ewma + 0.06 * volatility[day] * volatility[day];
            if (day >= start) {
                double target = volatility[day + 1];
                losses[0] += qlike(target, volatility[day]);
                losses[1] += qlike(target, Math.sqrt(ewma));
                losses[2] += qlike(target, har.forecast(plain, day));
                losses[3] += qlike(target, withVix.forecast(informed, day));
                days++;
            }
        }
        String[] names = {"last day's volatility", "moving average (0.94)", "HAR", "HAR and VIX"};
        for (int i = 0; i < names.length; i++) {
            facts.put("QLIKE 2020 to 2024: " + names[i], losses[i] / days);
        }
        return facts;
    }

    private static double qlike(double volatility, double forecast) {
        double ratio = volatility * volatility / (forecast * forecast);
        return ratio - Math.log(ratio) - 1;
    }

    /** The facts about the stocks: means over them, and what they have in common. */
    static SequencedMap<String, Double> ofStocks(MarketDataset market, List<String> symbols) {
        List<StylisedFacts> stocks = symbols.stream()
                .map(symbol -> new StylisedFacts(market.series(symbol)))
                .toList();
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        stocks.forEach(stock ->
                stock.alone().forEach((name, value) -> facts.merge(name, value / stocks.size(), Double::sum)));
        double together = 0;
        double weather = 0;
        int pairs = 0;
        for (int i = 0; i < stocks.size(); i++) {
            for (int j = 0; j < i; j++) {
                together += correlation(stocks.get(i).returns, stocks.get(j).returns);
                weather += correlation(logs(stocks.get(i).volatility), logs(stocks.get(j).volatility));
                pairs++;
            }
        }
        facts.put("correlation of two stocks' returns", together / pairs);
        facts.put("correlation of two stocks' log volatilities", weather / pairs);
        return facts;
    }

    private static double share(double[] levels) {
        return Arrays.stream(levels).filter(level -> level >= 20).count() / (double) levels.length;
    }

    static double[] monthMeans(MarketDataset market, int first) {
        Map<YearMonth, DescriptiveStatistics> months = new LinkedHashMap<>();
        for (int day = first; day < market.size(); day++) {
            months.computeIfAbsent(YearMonth.from(market.days().get(day)), month -> new DescriptiveStatistics())
                    .addValue(market.vix(day));
        }
        return months.values().stream()
                .mapToDouble(DescriptiveStatistics::getMean)
                .toArray();
    }

    private static double autocorrelation(double[] x, int lag) {
        double mean = StatUtils.mean(x);
        double product = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            square += (x[i] - mean) * (x[i] - mean);
            product += i < lag ? 0 : (x[i] - mean) * (x[i - lag] - mean);
        }
        return product / square;
    }

    private static double correlation(double[] x, double[] y) {
        return new PearsonsCorrelation().correlation(x, y);
    }

    private static double[] logs(double[] x) {
        // A zero (a day without range or volume) is put at a very small value; there is hardly one.
        return Arrays.stream(x).map(v -> Math.log(Math.max(v, 1e-2))).toArray();
    }

    /** The regression of Corsi (2009) on daily volatility, with the volatility index beside it if given. */
    private static final class Har {
        private final double[] volatility;
        private final double[] vix;
        private double r2;

        Har(double[] volatility, double[] vix) {
            this.volatility = volatility;
            this.vix = vix;
        }

        double[] fit(IntPredicate included) {
            int[] days =
                    IntStream.range(21, volatility.length - 1).filter(included).toArray();
            OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
            ols.newSampleData(
                    Arrays.stream(days).mapToDouble(day -> volatility[day + 1]).toArray(),
                    Arrays.stream(days).mapToObj(this::row).toArray(double[][]::new));
            r2 = ols.calculateRSquared();
            return ols.estimateRegressionParameters();
        }

        private double[] row(int day) {
            double week = StatUtils.mean(volatility, day - 4, 5);
            double month = StatUtils.mean(volatility, day - 21, 22);
            return vix == null
                    ? new double[] {volatility[day], week, month}
                    : new double[] {volatility[day], week, month, vix[day]};
        }

        double forecast(double[] coefficients, int day) {
            double[] row = row(day);
            double sum = coefficients[0];
            for (int i = 0; i < row.length; i++) {
                sum += coefficients[i + 1] * row[i];
            }
            return Math.max(sum, 1);
        }
    }
}
