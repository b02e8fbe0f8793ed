package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The models that cannot be told from the best: the model confidence set of Hansen, Lunde and Nason (2011). As long as the
 * hypothesis that all remaining models lose alike on average is rejected, the worst of them is eliminated. The set at level α
 * holds the best model (each, if several are equally good) with probability of at least 1 − α in the limit.
 *
 * <p>The distribution of the test statistic is that of the bootstrap, and the same draws serve every step. The p-value of a step is the share of
 * draws whose statistic exceeds the observed one; a model's own p-value is the largest of the steps up to its elimination
 * (their definition 4), that of the last model 1.
 *
 * @param statistic which test was made
 * @param draws B, of the bootstrap: p-values are multiples of 1/B with a Monte-Carlo error of √(p(1 − p)/B)
 * @param eliminations of all models, the worst first
 */
public record ModelConfidenceSet(Statistic statistic, int draws, List<Elimination> eliminations) {

    /** The test statistic, of which each has its own rule for whom to eliminate. */
    public enum Statistic {
        /**
         * {@code T_R = max_{i,j} |d̄_ij| / σ(d̄_ij)} over the mean loss differences of all pairs. Eliminates the model that
         * is the loser in that pair.
         */
        RANGE,
        /**
         * {@code T_max = max_i d̄_i· / σ(d̄_i·)}, with the mean loss of model i less that of all remaining models.
         * Eliminates the model that attains it.
         */
        MAXIMUM
    }

    /**
     * One model and when it went.
     *
     * @param model its name
     * @param meanLoss over all days, in the unit of the loss
     * @param stepStatistic T of the step that eliminated it; 0 for those that are left at the end
     * @param stepPValue of that step
     * @param pValue of the model: it is in the set at each level α up to this
     */
    public record Elimination(String model, double meanLoss, double stepStatistic, double stepPValue, double pValue) {}

    public ModelConfidenceSet {
        eliminations = List.copyOf(eliminations);
    }

    /**
     * With the stationary bootstrap and the {@link AutomaticBlockLength} of the panel.
     *
     * @throws IllegalArgumentException if the panel has fewer than 10 days
     */
    public static ModelConfidenceSet of(LossPanel panel, Statistic statistic, int draws, long seed) {
        double blockLength = AutomaticBlockLength.of(panel).stationary();
        return of(
                panel,
                statistic,
                BlockBootstrap.stationary(blockLength, draws, seed)
                        .resamples(panel.days().size()));
    }

    /**
     * With given draws.
     *
     * @throws IllegalArgumentException if the draws are of another number of days than the panel's
     */
    public static ModelConfidenceSet of(LossPanel panel, Statistic statistic, Resamples resamples) {
        List<String> models = panel.models();
        List<double[]> losses = models.stream().map(panel::losses).toList();
        Magnitude magnitude = Magnitude.of(losses);
        RunSums sums = new RunSums(losses.stream().map(magnitude::reduce).toList());
        double[] means = sums.means();
        double[] deviations = sums.deviations(resamples);
        EqualityTest test = switch (statistic) {
            case RANGE -> new RangeTest(means, deviations);
            case MAXIMUM -> new MaximumTest(means, deviations);
        };
        boolean[] left = new boolean[models.size()];
        Arrays.fill(left, true);
        List<Elimination> eliminations = new ArrayList<>();
        double largest = 0;
        int remaining = left.length;
        while (remaining > 0) {
            EqualityTest.Step step = test.step(indicesOf(left));
            largest = Math.max(largest, step.pValue());
            for (int model : step.worst()) {
                eliminations.add(new Elimination(
                        models.get(model), magnitude.restore(means[model]), step.statistic(), step.pValue(), largest));
                left[model] = false;
                remaining--;
            }
        }
        return new ModelConfidenceSet(statistic, resamples.draws(), eliminations);
    }

    /**
     * The set at level α, the best model first. 0.10 and 0.25 are usual.
     *
     * @param level α, between 0 and 1
     */
    public List<String> survivors(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "the level of a model confidence set must be between 0 and 1, found " + level);
        }
        return eliminations.reversed().stream()
                .filter(model -> model.pValue() >= level)
                .map(Elimination::model)
                .toList();
    }

    /** The p-value of a model. */
    public double pValue(String model) {
        return eliminations.stream()
                .filter(elimination -> elimination.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the set was computed for "
                        + eliminations.stream().map(Elimination::model).toList() + ", not " + model))
                .pValue();
    }

    /** The p-value of every model. */
    public Map<String, Double> pValues() {
        return eliminations.stream().collect(Collectors.toUnmodifiableMap(Elimination::model, Elimination::pValue));
    }

    private static int[] indicesOf(boolean[] left) {
        return IntStream.range(0, left.length).filter(model -> left[model]).toArray();
    }
}
