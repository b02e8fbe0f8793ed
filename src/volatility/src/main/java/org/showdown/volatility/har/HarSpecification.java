package org.showdown.volatility.har;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which HAR is meant.
 *
 * @param form the form in which the model is linear
 * @param lags the days k over which the measure, and the returns of a leverage term, are averaged: {@code mean(x_{t−k+1} …
 *     x_t)}; 1, 5 and 22 are day, week and month. Ascending
 * @param horizonDays h: the target is the mean over the days t+1 … t+h
 */
public record HarSpecification(HarForm form, List<Integer> lags, int horizonDays) {

    /** The model of Corsi (2009): in levels, on day, week and month, for the next day. */
    public static final HarSpecification STANDARD = new HarSpecification(HarForm.LEVELS, List.of(1, 5, 22), 1);

    public HarSpecification {
        lags = List.copyOf(lags);
        if (lags.isEmpty() || lags.getFirst() < 1 || !ascending(lags)) {
            throw new IllegalArgumentException("expected ascending lags of at least one day each, found " + lags);
        }
        if (horizonDays < 1) {
            throw new IllegalArgumentException("expected a horizon of at least one day, found " + horizonDays);
        }
    }

    private static boolean ascending(List<Integer> lags) {
        return IntStream.range(1, lags.size()).allMatch(i -> lags.get(i - 1) < lags.get(i));
    }

    /** This in another form. */
    public HarSpecification in(HarForm other) {
        return new HarSpecification(other, lags, horizonDays);
    }

    /** This on averages over other numbers of days. */
    public HarSpecification withLags(Integer... days) {
        return new HarSpecification(form, List.of(days), horizonDays);
    }

    /** This for the mean over so many days ahead. */
    public HarSpecification ahead(int days) {
        return new HarSpecification(form, lags, days);
    }

    /** The days that a forecast looks back on, the longest of the lags. */
    public int memory() {
        return lags.getLast();
    }
}
