package org.showdown.neural.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;

/** How far back a network must look: the validation loss by the length of its window, on the same days for all. */
final class MemoryCurve implements Study {
    private static final int[] LENGTHS = {5, 10, 15, 20, 30, 40, 60};
    private static final int LONGEST = 60;

    @Override
    public String id() {
        return "memory-curve";
    }

    @Override
    public String title() {
        return "The memory of volatility";
    }

    @Override
    public String question() {
        return "How many days back does a network have to look before looking further stops helping?";
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe();
        int daysBefore = LONGEST + recipe.features().reach();
        Laboratory.Count counted = new Laboratory.Count(LENGTHS.length);
        List<Point> networks = new ArrayList<>();
        List<Point> linear = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int length : LENGTHS) {
            List<Trained> trained = laboratory.train(
                    counted, length + " days", recipe.with(recipe.shape().withSequenceLength(length)), daysBefore);
            List<Double> qlike = Losses.each(trained, Trained::qlike);
            double har = new LinearBaseline(laboratory, recipe, daysBefore).qlike(length);
            networks.add(Point.of(length, String.valueOf(length), qlike));
            linear.add(Point.of(length, String.valueOf(length), List.of(har)));
            rows.add(List.of(
                    String.valueOf(length),
                    Losses.written("%.4f", qlike),
                    Losses.written("%.2f", Losses.each(trained, Trained::mse)),
                    Losses.written("%.4f", List.of(har))));
        }
        String name = recipe.family().toUpperCase(java.util.Locale.ROOT);
        return StudyResult.of(
                this,
                laboratory,
                reading(networks, linear),
                new Axis("Days in the window", true),
                "Validation QLIKE",
                true,
                List.of(new Series(name, recipe.family(), networks), new Series("HAR of the same days", "har", linear)),
                new Table(List.of("days", name + " QLIKE", name + " MSE", "HAR QLIKE"), rows));
    }

    private static String reading(List<Point> networks, List<Point> linear) {
        Point best =
                networks.stream().min(Comparator.comparingDouble(Point::mean)).orElseThrow();
        Point shortest = networks.getFirst();
        Point month = networks.get(3);
        Point bestLinear =
                linear.stream().min(Comparator.comparingDouble(Point::mean)).orElseThrow();
        return "The network is best with " + best.label() + " days, where its validation QLIKE is "
                + Losses.lower(best.mean(), shortest.mean()) + " than with " + shortest.label() + " and "
                + Losses.lower(best.mean(), month.mean()) + " than with " + month.label()
                + "; a linear model of the same days is best with " + bestLinear.label() + ".";
    }
}
