package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;

/**
 * Ranks that models share because their losses do not tell them apart. The models stand in the order of their mean losses. The first group goes
 * from the best model on as far as every model is in the model confidence set of all; the second from the best of what is left on,
 * with the set of what is left; and so on. So a model is never in a better group than one with a smaller mean loss. It may be in the
 * set all the same, for want of precision: its p-value says so.
 *
 * <p>Two bounds keep one model from blurring all others, and many models from taking all day. A model whose mean loss is more than {@value #FAR}
 * times the best of what is left is out of the question: its few wild days would hide every difference between the others. And the first set is
 * looked for among the {@value #AT_ONCE} best, each later one among the {@value #LATER_AT_ONCE} best of what is left; if all of these turn out to
 * be in the group, among twice as many, and so on. (Where many models can all be told apart there are as many sets as models.)
 *
 * @param places of all models, the smallest mean loss first
 */
public record RankGroups(List<Place> places) {
    /** Models among which the first set is looked for at first. */
    public static final int AT_ONCE = 200;

    /** Models among which a later set is looked for at first. */
    private static final int LATER_AT_ONCE = 50;

    /** A mean loss of more than this many times the best is out of the question. */
    public static final int FAR = 100;

    /**
     * Where a model stands.
     *
     * @param meanLoss over all days, in the unit of the loss
     * @param pValue of the model confidence set of all models; NaN for one that is out of the question, or not among those that
     *     the first set was looked for in
     * @param group from 1
     */
    public record Place(String model, double meanLoss, double pValue, int group) {}

    /** A model and its mean loss. */
    private record Mean(String model, double loss) {}

    public RankGroups {
        places = List.copyOf(places);
    }

    /**
     * With the stationary bootstrap and the {@link AutomaticBlockLength} of the models among which the first set is looked for.
     *
     * @param panel of at least 10 days
     * @param level α of the sets, between 0 and 1; the board takes 0.1
     * @param draws B
     */
    public static RankGroups of(LossPanel panel, double level, int draws, long seed) {
        List<Mean> models = byMean(panel);
        LossPanel first = panel.select(names(models.subList(0, Math.min(AT_ONCE, inQuestion(models)))));
        double blockLength = AutomaticBlockLength.of(first).stationary();
        return of(
                panel,
                level,
                BlockBootstrap.stationary(blockLength, draws, seed)
                        .resamples(panel.days().size()));
    }

    /** With given draws, which serve every set. */
    public static RankGroups of(LossPanel panel, double level, Resamples resamples) {
        // Each draw is made once, however many sets there are.
        Resamples made = Resamples.of(
                IntStream.range(0, resamples.draws()).mapToObj(resamples::draw).toList());
        List<Place> places = new ArrayList<>();
        List<Mean> models = byMean(panel);
        Map<String, Double> pValues = Map.of();
        for (int group = 1; places.size() < models.size(); group++) {
            List<Mean> left = models.subList(places.size(), models.size());
            Found found = group(panel, left, group == 1 ? AT_ONCE : LATER_AT_ONCE, level, made);
            pValues = group == 1 ? found.set().pValues() : pValues;
            for (Mean model : left.subList(0, found.size())) {
                places.add(
                        new Place(model.model(), model.loss(), pValues.getOrDefault(model.model(), Double.NaN), group));
            }
        }
        return new RankGroups(places);
    }

    /** @param size how many of those left are in the group */
    private record Found(ModelConfidenceSet set, int size) {}

    private static Found group(LossPanel panel, List<Mean> left, int atOnce, double level, Resamples resamples) {
        int inQuestion = inQuestion(left);
        for (int among = atOnce; ; among *= 2) {
            int candidates = Math.min(among, inQuestion);
            ModelConfidenceSet set =
                    ModelConfidenceSet.of(panel.select(names(left.subList(0, candidates))), Statistic.RANGE, resamples);
            int size = together(left, new HashSet<>(set.survivors(level)));
            if (size < candidates || candidates == inQuestion) {
                return new Found(set, size);
            }
        }
    }

    /** How many of the first models are in the set without a gap; the best always is. */
    private static int together(List<Mean> models, Set<String> survivors) {
        int size = 1;
        while (size < models.size() && survivors.contains(models.get(size).model())) {
            size++;
        }
        return size;
    }

    private static int inQuestion(List<Mean> models) {
        double limit = FAR * models.getFirst().loss();
        int count = 1;
        while (count < models.size() && models.get(count).loss() <= limit) {
            count++;
        }
        return count;
    }

    private static List<Mean> byMean(LossPanel panel) {
        return panel.models().stream()
                .map(model -> new Mean(
                        model, Arrays.stream(panel.losses(model)).average().orElseThrow()))
                .sorted(Comparator.comparingDouble(Mean::loss))
                .toList();
    }

    private static List<String> names(List<Mean> models) {
        return models.stream().map(Mean::model).toList();
    }
}
