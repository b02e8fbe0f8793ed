package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.showdown.volatility.diagnostic.Autocovariance;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** The losses of several models on the same days: days × models, without a gap. */
public final class LossPanel {
    private final List<LocalDate> days;
    private final SequencedMap<String, double[]> losses;

    private LossPanel(List<LocalDate> days, SequencedMap<String, double[]> losses) {
        this.days = List.copyOf(days);
        this.losses = losses;
    }

    /**
     * A panel of given series.
     *
     * @param days oldest first
     * @param losses of each model by its name, one finite number per day
     * @throws IllegalArgumentException if a series has another length, a number that is not finite, or there is no model
     */
    public static LossPanel of(List<LocalDate> days, SequencedMap<String, double[]> losses) {
        if (losses.isEmpty()) {
            throw new IllegalArgumentException("a panel needs at least 1 model, found none");
        }
        SequencedMap<String, double[]> copies = new LinkedHashMap<>();
        losses.forEach((model, series) -> {
            if (series.length != days.size()) {
                throw new IllegalArgumentException(
                        model + " must have a loss for each of " + days.size() + " days, found " + series.length);
            }
            try {
                Autocovariance.requireFinite(series);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("losses of " + model + ": " + e.getMessage(), e);
            }
            copies.put(model, series.clone());
        });
        return new LossPanel(days, copies);
    }

    /**
     * One loss of several runs over the same symbols. A symbol's day counts if every model has a loss for it; a day's loss
     * is the mean over the symbols that count, and a day on which none does is left out. So the comparison is never
     * between different days or symbols. (A board's score averages over days first; where no target is missing, the
     * two means agree.)
     *
     * @param runs by model, in the order in which the panel shall list them
     * @throws IllegalArgumentException if there is no run, symbols differ, or no day is common to all
     */
    public static LossPanel of(SequencedMap<String, DailyLosses> runs, Loss loss) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a panel needs at least 1 model, found none");
        }
        List<String> symbols = runs.firstEntry().getValue().symbols();
        TreeSet<LocalDate> common = new TreeSet<>(runs.firstEntry().getValue().days());
        List<SymbolLosses> ofModels = new ArrayList<>();
        runs.forEach((model, run) -> {
            if (!run.symbols().equals(symbols)) {
                throw new IllegalArgumentException("the runs must forecast the same symbols: "
                        + runs.firstEntry().getKey() + " has " + symbols + ", " + model + " has " + run.symbols());
            }
            common.retainAll(Set.copyOf(run.days())); // in a list each day would be searched for from the first
            ofModels.add(SymbolLosses.of(run, loss));
        });
        List<LocalDate> days = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (LocalDate day : common) {
            double[] means = SymbolLosses.commonMeans(ofModels, day, symbols.size());
            if (means.length > 0) {
                days.add(day);
                rows.add(means);
            }
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day has a loss in every one of the runs " + runs.keySet());
        }
        SequencedMap<String, double[]> series = new LinkedHashMap<>();
        List<String> models = List.copyOf(runs.keySet());
        for (int model = 0; model < models.size(); model++) {
            int column = model;
            series.put(
                    models.get(model),
                    rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        return of(days, series);
    }

    /** The days that all models have, oldest first. */
    public List<LocalDate> days() {
        return days;
    }

    /** The names of the models. */
    public List<String> models() {
        return List.copyOf(losses.keySet());
    }

    /** The panel of some of the models. */
    public LossPanel select(List<String> models) {
        SequencedMap<String, double[]> selected = new LinkedHashMap<>();
        models.forEach(model -> selected.put(model, series(model)));
        return new LossPanel(days, selected);
    }

    /** The losses of a model, one per day. */
    public double[] losses(String model) {
        return series(model).clone();
    }

    /** What {@link DieboldMariano} takes: the loss of the first model less that of the second, one per day. */
    public double[] differences(String first, String second) {
        double[] differences = losses(first);
        double[] subtracted = series(second);
        for (int day = 0; day < differences.length; day++) {
            differences[day] -= subtracted[day];
        }
        return differences;
    }

    private double[] series(String model) {
        double[] series = losses.get(model);
        if (series == null) {
            throw new IllegalArgumentException("the panel has the models " + losses.keySet() + ", not " + model);
        }
        return series;
    }
}
