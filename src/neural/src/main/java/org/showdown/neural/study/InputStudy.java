package org.showdown.neural.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;
import org.showdown.volatility.feature.FeatureList;

/** What inputs beyond a symbol's own past are worth: volume, VIX, the other symbols; beside a GARCH and a linear model. */
final class InputStudy implements Study {
    private static final int LAGS = 5;
    private static final String CROSS = "cross_volatility";
    private static final String VIX = "vix";

    @Override
    public String id() {
        return "inputs";
    }

    @Override
    public String title() {
        return "Many inputs against one";
    }

    @Override
    public String question() {
        return "Does a network forecast better when it sees volume, the VIX and the other symbols, and not only the past of its own?";
    }

    private static SequencedMap<String, FeatureList> inputs() {
        List<String> own =
                Stream.of("rv_lag_", "return_lag_").flatMap(InputStudy::lags).toList();
        List<String> volume = lags("volume_lag_").toList();
        SequencedMap<String, FeatureList> inputs = new LinkedHashMap<>();
        inputs.put("own past", list(own));
        inputs.put("+ volume", list(own, volume));
        inputs.put("+ VIX", list(own, List.of(VIX)));
        inputs.put("+ cross-section", list(own, List.of(CROSS)));
        inputs.put("homework: + volume, VIX", list(own, volume, List.of(VIX)));
        inputs.put("all", list(own, volume, List.of(VIX, CROSS)));
        return inputs;
    }

    private static Stream<String> lags(String prefix) {
        return IntStream.rangeClosed(1, LAGS).mapToObj(lag -> prefix + lag);
    }

    @SafeVarargs
    private static FeatureList list(List<String>... parts) {
        return FeatureList.of(Stream.of(parts).flatMap(List::stream).toList());
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe();
        SequencedMap<String, FeatureList> inputs = inputs();
        int daysBefore = recipe.shape().sequenceLength()
                + inputs.values().stream().mapToInt(FeatureList::reach).max().orElseThrow();
        Laboratory.Count counted = new Laboratory.Count(inputs.size());
        List<Point> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (var input : inputs.entrySet()) {
            Recipe chosen = recipe.with(input.getValue());
            List<Trained> trained = laboratory.train(counted, input.getKey(), chosen, daysBefore);
            List<Double> losses = Losses.each(trained, Trained::qlike);
            points.add(Point.of(points.size(), input.getKey(), losses));
            rows.add(List.of(
                    input.getKey(),
                    String.valueOf(input.getValue().size()),
                    Losses.written("%.4f", losses),
                    Losses.written("%.2f", Losses.each(trained, Trained::mse))));
        }
        double har = new LinearBaseline(laboratory, recipe, daysBefore).qlike(22);
        GarchBaseline garch = GarchBaseline.of(laboratory, recipe, daysBefore);
        rows.add(List.of("HAR in logarithms", "–", String.format(Locale.ROOT, "%.4f", har), "–"));
        rows.add(List.of(
                "GARCH(1,1), scaled",
                "–",
                String.format(Locale.ROOT, "%.4f", garch.qlike()),
                String.format(Locale.ROOT, "%.2f", garch.mse())));
        double own = points.getFirst().mean();
        String reading = "Against a network that sees only the symbol's own past, volume makes the validation QLIKE "
                + Losses.lower(points.get(1).mean(), own) + ", the VIX "
                + Losses.lower(points.get(2).mean(), own)
                + ", the cross-section " + Losses.lower(points.get(3).mean(), own) + "; the homework's 16 inputs are "
                + Losses.lower(points.get(4).mean(), garch.qlike()) + " than GARCH.";
        int last = points.size();
        return StudyResult.of(
                this,
                laboratory,
                reading,
                new Axis("Inputs", false),
                "Validation QLIKE",
                true,
                List.of(
                        new Series(recipe.family().toUpperCase(Locale.ROOT), recipe.family(), points),
                        new Series("HAR", "har", List.of(Point.of(last, "HAR", List.of(har)))),
                        new Series("GARCH", "garch", List.of(Point.of(last + 1.0, "GARCH", List.of(garch.qlike()))))),
                new Table(List.of("inputs", "features", "QLIKE", "MSE"), rows));
    }
}
