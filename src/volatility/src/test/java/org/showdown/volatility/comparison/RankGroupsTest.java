package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;
import org.showdown.volatility.comparison.RankGroups.Place;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RankGroupsTest {

    private static Resamples draws(long seed) {
        return BlockBootstrap.stationary(2, 300, seed).resamples(DrawnPanel.DAYS);
    }

    @Test
    void pValuesAreTheReferencesOnTheSameDraws() {
        for (String loss : List.of("qlike", "mse")) {
            RankGroups groups = RankGroups.of(GoldenPanel.of(loss), 0.1, GoldenPanel.resamples());
            Golden.json("metrics_dm_mcs.json")
                    .get("mcs")
                    .get("deterministic")
                    .get("results")
                    .forEach(result -> {
                        if (result.get("loss").asText().equals(loss)
                                && result.get("method").asText().equals("R")) {
                            result.get("pvalues")
                                    .properties()
                                    .forEach(expected -> assertThat(place(groups, expected.getKey())
                                                    .pValue())
                                            .isCloseTo(expected.getValue().asDouble(), within(1e-12)));
                            List<String> included = new ArrayList<>();
                            result.get("included_at_0_10").forEach(model -> included.add(model.asText()));
                            assertThat(included).containsAll(group(groups, 1));
                        }
                    });
        }
    }

    @Test
    void modelsOfThreeClearLevelsMakeThreeGroups() {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(11), 1, 1, 5, 5, 9);
        RankGroups groups = RankGroups.of(panel, 0.01, draws(1));
        assertThat(group(groups, 1)).containsExactlyInAnyOrder("m0", "m1");
        assertThat(group(groups, 2)).containsExactlyInAnyOrder("m2", "m3");
        assertThat(group(groups, 3)).containsExactly("m4");
        assertThat(groups.places()).extracting(Place::meanLoss).isSorted();
    }

    /** The second group is the set of what is left: computed by hand from the confidence sets themselves. */
    @Test
    void eachGroupIsTheSetOfWhatIsLeft() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 20; trial++) {
            double[] means = random.doubles(12, 1, 1.4).toArray();
            LossPanel panel = DrawnPanel.of(random, means);
            RankGroups groups = RankGroups.of(panel, 0.1, draws(trial));
            List<String> left =
                    new ArrayList<>(groups.places().stream().map(Place::model).toList());
            for (int group = 1; !left.isEmpty(); group++) {
                List<String> set = ModelConfidenceSet.of(panel.select(left), Statistic.RANGE, draws(trial))
                        .survivors(0.1);
                int size = (int) left.stream().takeWhile(set::contains).count();
                assertThat(group(groups, group)).isEqualTo(left.subList(0, size));
                left = left.subList(size, left.size());
            }
        }
    }

    @Test
    void modelWithAFewWildDaysDoesNotBlurTheOthers() {
        LossPanel plain = DrawnPanel.of(new SplittableRandom(3), 1, 1, 3);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        plain.models().forEach(model -> losses.put(model, plain.losses(model)));
        for (double wild : new double[] {1e5, 1e200}) {
            double[] once = plain.losses("m0");
            once[17] = wild;
            losses.put("wild", once);
            RankGroups groups = RankGroups.of(LossPanel.of(DrawnPanel.days(), losses), 0.1, draws(3));
            assertThat(group(groups, 1)).containsExactlyInAnyOrder("m0", "m1");
            assertThat(group(groups, 2)).containsExactly("m2");
            assertThat(place(groups, "wild").group()).isEqualTo(3);
            assertThat(place(groups, "wild").pValue()).isNaN();
        }
    }

    @Test
    void copiesShareAGroup() {
        double[] losses = DrawnPanel.of(new SplittableRandom(4), 1).losses("m0");
        SequencedMap<String, double[]> copies = new LinkedHashMap<>();
        IntStream.range(0, 450).forEach(copy -> copies.put("c" + copy, losses));
        copies.put("worse", Arrays.stream(losses).map(loss -> loss + 1).toArray());
        RankGroups groups = RankGroups.of(LossPanel.of(DrawnPanel.days(), copies), 0.1, draws(4));
        assertThat(group(groups, 1)).hasSize(450);
        assertThat(group(groups, 2)).containsExactly("worse");
    }

    @Test
    void seedDecidesEverything() {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(5), 1, 1.1, 1.2, 1.3);
        assertThat(RankGroups.of(panel, 0.1, 200, 9)).isEqualTo(RankGroups.of(panel, 0.1, 200, 9));
    }

    /** A whole elimination with many models in many steps, against the definition: every pair of every step and draw. */
    @Test
    void rangeTestAgreesWithItsDefinition() {
        SplittableRandom random = new SplittableRandom(6);
        int models = 15;
        double[] means = random.doubles(models, 1, 2).toArray();
        double[] deviations = random.doubles(100L * models, -0.5, 0.5).toArray();
        EqualityTest test = new RangeTest(means, deviations);
        int[] left = IntStream.range(0, models).toArray();
        while (left.length > 1) {
            EqualityTest.Step step = test.step(left);
            assertThat(step.pValue()).isEqualTo(shareAbove(step.statistic(), left, models, deviations));
            left = Arrays.stream(left)
                    .filter(model -> Arrays.stream(step.worst()).noneMatch(worst -> worst == model))
                    .toArray();
        }
        // And a set that is none of those that came before.
        int[] first = {0, 1, 2, 3};
        EqualityTest.Step step = test.step(first);
        assertThat(step.pValue()).isEqualTo(shareAbove(step.statistic(), first, models, deviations));
    }

    private static double shareAbove(double statistic, int[] left, int models, double[] deviations) {
        int draws = deviations.length / models;
        int above = 0;
        for (int draw = 0; draw < draws; draw++) {
            double largest = 0;
            for (int i : left) {
                for (int j : left) {
                    double sum = 0;
                    for (int row = 0; row < deviations.length; row += models) {
                        sum += Math.pow(deviations[row + i] - deviations[row + j], 2);
                    }
                    double difference = deviations[draw * models + i] - deviations[draw * models + j];
                    largest = i == j ? largest : Math.max(largest, Math.abs(difference) / Math.sqrt(sum / draws));
                }
            }
            above += largest > statistic ? 1 : 0;
        }
        return above / (double) draws;
    }

    private static Place place(RankGroups groups, String model) {
        return groups.places().stream()
                .filter(place -> place.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> group(RankGroups groups, int number) {
        return groups.places().stream()
                .filter(place -> place.group() == number)
                .map(Place::model)
                .toList();
    }
}
