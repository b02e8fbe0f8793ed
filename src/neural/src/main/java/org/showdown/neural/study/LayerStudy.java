package org.showdown.neural.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;

/** One layer against two. */
final class LayerStudy implements Study {

    @Override
    public String id() {
        return "layers";
    }

    @Override
    public String title() {
        return "One layer or two";
    }

    @Override
    public String question() {
        return "What does a second recurrent layer add?";
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe();
        int daysBefore = recipe.shape().sequenceLength() + recipe.features().reach();
        Laboratory.Count counted = new Laboratory.Count(2);
        List<Point> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int layers = 1; layers <= 2; layers++) {
            String name = layers == 1 ? "1 layer" : "2 layers";
            Recipe chosen = recipe.with(recipe.shape().withLayers(layers));
            List<Trained> trained = laboratory.train(counted, name, chosen, daysBefore);
            List<Double> losses = Losses.each(trained, Trained::qlike);
            points.add(Point.of(layers, name, losses));
            rows.add(List.of(
                    name,
                    String.format(Locale.ROOT, "%,d", chosen.shape().parameters()),
                    Losses.written("%.2f", Losses.each(trained, Trained::secondsPerEpoch)),
                    Losses.written("%.4f", losses),
                    Losses.written("%.2f", Losses.each(trained, Trained::mse))));
        }
        String reading = "With two layers the validation QLIKE is "
                + Losses.lower(points.getLast().mean(), points.getFirst().mean()) + " than with one.";
        return StudyResult.of(
                this,
                laboratory,
                reading,
                new Axis("Layers", false),
                "Validation QLIKE",
                true,
                List.of(new Series(recipe.family().toUpperCase(Locale.ROOT), recipe.family(), points)),
                new Table(List.of("layers", "weights", "seconds an epoch", "QLIKE", "MSE"), rows));
    }
}
