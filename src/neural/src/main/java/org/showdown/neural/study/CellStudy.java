package org.showdown.neural.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.showdown.neural.network.Cell;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;

/** LSTM against GRU of the same size: weights, time for an epoch, loss. */
final class CellStudy implements Study {

    @Override
    public String id() {
        return "cells";
    }

    @Override
    public String title() {
        return "LSTM against GRU";
    }

    @Override
    public String question() {
        return "Does a GRU, with a quarter fewer weights, forecast as well as an LSTM, and is it trained faster?";
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe();
        int daysBefore = recipe.shape().sequenceLength() + recipe.features().reach();
        Laboratory.Count counted = new Laboratory.Count(Cell.values().length);
        List<Series> series = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Double> qlike = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            Recipe chosen = recipe.with(recipe.shape().with(cell));
            String name = cell.name();
            List<Trained> trained = laboratory.train(counted, name, chosen, daysBefore);
            List<Double> losses = Losses.each(trained, Trained::qlike);
            List<Double> times = Losses.each(trained, Trained::secondsPerEpoch);
            series.add(new Series(name, chosen.family(), List.of(Point.of(series.size(), name, losses))));
            rows.add(List.of(
                    name,
                    String.format(Locale.ROOT, "%,d", chosen.shape().parameters()),
                    Losses.written("%.2f", times),
                    Losses.written("%.4f", losses),
                    Losses.written("%.2f", Losses.each(trained, Trained::mse))));
            qlike.add(Losses.mean(losses));
            seconds.add(Losses.mean(times));
            weights.add(chosen.shape().parameters());
        }
        String reading =
                "The GRU has " + Losses.lower(weights.get(1), weights.get(0)).replace("lower", "fewer")
                        + " weights; its validation QLIKE is " + Losses.lower(qlike.get(1), qlike.get(0))
                        + ", and the time of an epoch here " + Losses.lower(seconds.get(1), seconds.get(0)) + ".";
        return StudyResult.of(
                this,
                laboratory,
                reading,
                new Axis("Cell", false),
                "Validation QLIKE",
                true,
                series,
                new Table(List.of("cell", "weights", "seconds an epoch", "QLIKE", "MSE"), rows));
    }
}
