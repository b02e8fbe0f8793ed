package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.showdown.volatility.comparison.ModelConfidenceSet.Elimination;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;

import static org.assertj.core.api.Assertions.assertThat;

class ModelConfidenceSetPropertyTest {

    @Property(tries = 60, seed = "1")
    void orderOfTheModelsDoesNotMatter(@ForAll Statistic statistic, @ForAll long seed) {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(seed), 0, 0.1, 0.2, 0.3);
        List<String> shuffled = new ArrayList<>(panel.models());
        Collections.shuffle(shuffled, new Random(seed));
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        shuffled.forEach(model -> losses.put(model, panel.losses(model)));
        ModelConfidenceSet set = DrawnPanel.set(panel, statistic, seed);
        ModelConfidenceSet other = DrawnPanel.set(LossPanel.of(panel.days(), losses), statistic, seed);
        for (String model : shuffled) {
            assertThat(other.pValue(model)).isEqualTo(set.pValue(model));
        }
    }

    @Property(tries = 60, seed = "2")
    void pValuesRiseFromTheWorstToTheBestAndEndWithOne(@ForAll Statistic statistic, @ForAll long seed) {
        ModelConfidenceSet set =
                DrawnPanel.set(DrawnPanel.of(new SplittableRandom(seed), 0, 0.1, 0.2, 0.3), statistic, seed);
        assertThat(set.eliminations())
                .extracting(Elimination::pValue)
                .isSorted()
                .endsWith(1.0);
        assertThat(set.survivors(0.5)).isSubsetOf(set.survivors(0.1));
        assertThat(set.survivors(0.999)).isNotEmpty();
    }

    @Property(tries = 60, seed = "3")
    void copiesOfAModelShareItsFate(@ForAll Statistic statistic, @ForAll long seed) {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(seed), 0, 0.1, 0.3);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        panel.models().forEach(model -> losses.put(model, panel.losses(model)));
        losses.put("copy", panel.losses("m1"));
        ModelConfidenceSet set = DrawnPanel.set(LossPanel.of(panel.days(), losses), statistic, seed);
        assertThat(set.pValue("copy")).isEqualTo(set.pValue("m1"));
    }

    @Property(tries = 60, seed = "4")
    void unitOfTheLossDoesNotMatter(
            @ForAll Statistic statistic, @ForAll long seed, @ForAll @IntRange(min = -900, max = 900) int power) {
        LossPanel panel = DrawnPanel.of(new SplittableRandom(seed), 0, 0.1, 0.3);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        for (String model : panel.models()) {
            losses.put(
                    model,
                    Arrays.stream(panel.losses(model))
                            .map(loss -> Math.scalb(loss, power))
                            .toArray());
        }
        LossPanel scaled = LossPanel.of(panel.days(), losses);
        ModelConfidenceSet set = ModelConfidenceSet.of(panel, statistic, 200, seed);
        ModelConfidenceSet other = ModelConfidenceSet.of(scaled, statistic, 200, seed);
        for (String model : panel.models()) {
            assertThat(other.pValue(model)).isEqualTo(set.pValue(model));
        }
    }
}
