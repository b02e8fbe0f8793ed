package org.showdown.volatility.feature;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The features of one time step, in order. With step s standing for a trading day d, lag k is the value of day
 * {@code d − k + 1}: lag 1 is the day itself, so the last step of a window holds what is known at the forecast origin.
 *
 * <table>
 * <caption>Features</caption>
 * <tr><th>name</th><th>value</th><th>unit</th></tr>
 * <tr><td>{@code rv_lag_k}</td><td>{@code sqrt(252 · v)}, v the assignment's daily variance</td>
 *     <td>annualised volatility, decimal</td></tr>
 * <tr><td>{@code return_lag_k}</td><td>{@code ln(C/C₋)}, close to close</td><td>decimal, one day</td></tr>
 * <tr><td>{@code volume_lag_k}</td><td>volume / its mean over the 20 days that end on that day</td><td>ratio</td></tr>
 * <tr><td>{@code cross_volatility}</td><td>{@code sqrt(252)} times the standard deviation of the day's returns across the
 *     symbols, its mean over the 5 days that end on day d</td><td>annualised, decimal</td></tr>
 * <tr><td>{@code vix}</td><td>closing level of the volatility index on day d</td><td>percent a year</td></tr>
 * </table>
 *
 * @param names one or more of the names above, with k from 1 to {@value #LARGEST_LAG}, none twice
 */
public record FeatureList(List<String> names) {
    /** The largest lag a feature may have. */
    public static final int LARGEST_LAG = 60;

    /** The homework's 16: five lags each of realised volatility, return and volume, and the VIX. */
    public static final FeatureList HOMEWORK = new FeatureList(Stream.concat(
                    Stream.of("rv_lag_", "return_lag_", "volume_lag_")
                            .flatMap(prefix -> IntStream.rangeClosed(1, 5).mapToObj(lag -> prefix + lag)),
                    Stream.of("vix"))
            .toList());

    public FeatureList {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a feature list has at least one feature");
        }
        names.forEach(Feature::of);
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("a feature may stand in the list once only: " + names);
        }
    }

    /** The list of these features, in this order. */
    public static FeatureList of(List<String> names) {
        return new FeatureList(names);
    }

    /** The number of features of a time step. */
    public int size() {
        return names.size();
    }

    /** How many days before a day its features look at: the longest of them. */
    public int reach() {
        return features().stream().mapToInt(Feature::reach).max().orElseThrow();
    }

    List<Feature> features() {
        return names.stream().map(Feature::of).toList();
    }
}
