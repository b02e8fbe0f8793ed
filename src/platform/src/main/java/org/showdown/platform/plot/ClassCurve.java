package org.showdown.platform.plot;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.leaderboard.ScoredWindow;

/**
 * The memory curve that the class's models draw: for each length how many there are, and what the best and the middle one lose.
 *
 * @param models how many there are in all
 * @param own    the viewer's, each by itself
 */
record ClassCurve(int models, List<Length> lengths, List<Own> own) {

    /**
     * @param best   smallest QLIKE on the public board
     * @param median of an even number the mean of the two in the middle
     */
    record Length(
            int steps,
            int models,
            @Nullable Double best,
            @Nullable Double median) {}

    /** One of the viewer's models. */
    record Own(int steps, @Nullable Double qlike, String entry, int attempt) {}

    /** @param scored by length, the best first */
    static ClassCurve of(List<ScoredWindow> scored) {
        return new ClassCurve(
                scored.size(),
                scored.stream()
                        .collect(Collectors.groupingBy(ScoredWindow::steps, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ClassCurve::length)
                        .toList(),
                scored.stream()
                        .filter(ScoredWindow::own)
                        .map(model -> new Own(model.steps(), Numbers.of(model.qlike()), model.entry(), model.attempt()))
                        .toList());
    }

    private static Length length(List<ScoredWindow> models) {
        int size = models.size();
        double median =
                (models.get((size - 1) / 2).qlike() + models.get(size / 2).qlike()) / 2;
        return new Length(
                models.getFirst().steps(), size, Numbers.of(models.getFirst().qlike()), Numbers.of(median));
    }
}
