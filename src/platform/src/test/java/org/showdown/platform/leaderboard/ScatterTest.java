package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names in the picture of loss against cost can be read. */
class ScatterTest {
    private static final double BOTTOM = 248;

    @Test
    void aNameStandsAtItsPointWhereThereIsRoom() {
        assertThat(Scatter.clear(List.of(new double[] {500, 100}), 500, 120)).isEqualTo(120);
        assertThat(Scatter.clear(List.of(new double[] {100, 100}), 500, 100)).isEqualTo(100);
    }

    @Test
    void crowdedNamesStayApartNearTheirPointsAndAboveTheAxis() {
        List<double[]> names = new ArrayList<>();
        for (double y : new double[] {248, 245, 240, 236, 232, 248}) {
            names.add(new double[] {600, Scatter.clear(names, 600, y)});
        }
        List<Double> heights = names.stream().map(name -> name[1]).sorted().toList();
        assertThat(heights).allSatisfy(height -> assertThat(height).isBetween(0.0, BOTTOM));
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
    }
}
