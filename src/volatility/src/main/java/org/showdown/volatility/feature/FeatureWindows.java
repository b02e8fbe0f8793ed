package org.showdown.volatility.feature;

import java.util.List;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;

/**
 * The input of an ONNX model for each day: for every symbol, the features of the {@code sequenceLength} trading days
 * that end with the forecast origin. Reads each day of a growing history once; a window is then a copy of stored values.
 *
 * <p>What is not known carries the last known value forward, except a return, which is 0. So do a volatility or volume of
 * zero, for a model may take logarithms. Before the first known value, and before the first day, stand round typical
 * levels: volatility {@value #TYPICAL_VOLATILITY} (across symbols too), volume ratio 1, VIX {@value #TYPICAL_VIX}, return 0. A volume ratio
 * divides by the mean of the known volumes among the last 20 days.
 */
public final class FeatureWindows {
    static final float TYPICAL_VOLATILITY = 0.2f;
    static final float TYPICAL_VIX = 20f;

    static final int VOLUME_DAYS = 20;
    static final int CROSS_SECTION_DAYS = 5;

    private final List<String> symbols;
    private final List<Feature> features;
    private final FeatureColumn[] volatility;
    private final FeatureColumn[] returns;
    private final FeatureColumn[] volume;
    private final FeatureColumn crossSection = new FeatureColumn(TYPICAL_VOLATILITY);
    private final FeatureColumn vix = new FeatureColumn(TYPICAL_VIX);
    private int days;

    /** Windows of these features for these symbols; no day is known yet. */
    public FeatureWindows(FeatureList features, List<String> symbols) {
        this.symbols = List.copyOf(symbols);
        this.features = features.features();
        this.volatility = columns(TYPICAL_VOLATILITY);
        this.returns = columns(0);
        this.volume = columns(1);
    }

    private FeatureColumn[] columns(float before) {
        FeatureColumn[] columns = new FeatureColumn[symbols.size()];
        for (int symbol = 0; symbol < columns.length; symbol++) {
            columns[symbol] = new FeatureColumn(before);
        }
        return columns;
    }

    /** The number of days known. */
    public int days() {
        return days;
    }

    /** Takes the days of the history that are new since the last call. */
    public void update(History history) {
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            readSymbol(history, symbol);
        }
        Column level = history.vix();
        List<Column> logReturns = symbols.stream().map(history::logReturns).toList();
        for (int day = days; day < history.size(); day++) {
            vix.appendPositive(level.get(day));
            crossSection.appendPositive(crossVolatility(logReturns, day));
        }
        days = Math.max(days, history.size());
    }

    private void readSymbol(History history, int symbol) {
        String name = symbols.get(symbol);
        Column variance = history.realisedVariance(name);
        Column logReturn = history.logReturns(name);
        Column shares = history.volume(name);
        for (int day = days; day < history.size(); day++) {
            volatility[symbol].appendPositive(Math.sqrt(Target.DAYS_PER_YEAR * variance.get(day)));
            double oneDay = logReturn.get(day);
            returns[symbol].append(Double.isNaN(oneDay) ? 0 : (float) oneDay);
            volume[symbol].appendPositive(shares.get(day) / meanVolume(shares, day));
        }
    }

    /** NaN while fewer than two symbols have a return. */
    private static double crossVolatility(List<Column> logReturns, int lastDay) {
        double sum = 0;
        int known = 0;
        for (int day = Math.max(0, lastDay - CROSS_SECTION_DAYS + 1); day <= lastDay; day++) {
            double deviation = deviation(logReturns, day);
            if (!Double.isNaN(deviation)) {
                sum += deviation;
                known++;
            }
        }
        return Math.sqrt(Target.DAYS_PER_YEAR) * sum / known;
    }

    private static double deviation(List<Column> logReturns, int day) {
        double sum = 0;
        double squares = 0;
        int known = 0;
        for (Column column : logReturns) {
            double value = column.get(day);
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                known++;
            }
        }
        return known < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares - sum * sum / known) / (known - 1));
    }

    private static double meanVolume(Column shares, int lastDay) {
        double sum = 0;
        int known = 0;
        for (int day = Math.max(0, lastDay - VOLUME_DAYS + 1); day <= lastDay; day++) {
            double value = shares.get(day);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return sum / known;
    }

    /**
     * The model's input for the forecast origin {@code day}: {@code [symbols][sequenceLength][features]} flattened. It
     * depends on the days up to {@code day} only.
     *
     * @param day index of the forecast origin
     * @param sequenceLength trading days in the window, at least 1
     */
    public float[] window(int day, int sequenceLength) {
        if (day < 0 || day >= days) {
            throw new IndexOutOfBoundsException("day " + day + " is not known yet: there are " + days + " days");
        }
        float[] window = new float[symbols.size() * sequenceLength * features.size()];
        int next = 0;
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            for (int step = day - sequenceLength + 1; step <= day; step++) {
                for (Feature feature : features) {
                    window[next++] = column(feature.kind(), symbol).get(step - feature.lag() + 1);
                }
            }
        }
        return window;
    }

    private FeatureColumn column(Feature.Kind kind, int symbol) {
        return switch (kind) {
            case VOLATILITY -> volatility[symbol];
            case RETURN -> returns[symbol];
            case VOLUME -> volume[symbol];
            case VIX -> vix;
            case CROSS_SECTION -> crossSection;
        };
    }
}
