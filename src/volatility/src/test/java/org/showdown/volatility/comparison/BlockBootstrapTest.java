package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.BlockBootstrap.Scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BlockBootstrapTest {

    @Test
    void sameSeedGivesSameDrawsOnEveryMachine() {
        BlockResample stationary =
                BlockBootstrap.stationary(4, 10, 42).resamples(20).draw(3);
        BlockResample circular =
                BlockBootstrap.circular(6, 10, 42).resamples(20).draw(3);
        assertThat(stationary.indices())
                .containsExactly(2, 3, 4, 18, 19, 0, 1, 11, 12, 13, 14, 17, 18, 19, 1, 0, 1, 19, 0, 1);
        assertThat(circular.indices())
                .containsExactly(2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 18, 19, 0, 1, 2, 3, 9, 10);
    }

    @Test
    void drawsDoNotDependOnOrderOrThread() {
        Resamples resamples = BlockBootstrap.stationary(8, 500, 3).resamples(300);
        List<int[]> inOrder = IntStream.range(0, 500)
                .mapToObj(number -> resamples.draw(number).indices())
                .toList();
        List<int[]> parallel = IntStream.range(0, 500)
                .parallel()
                .mapToObj(number -> resamples.draw(number).indices())
                .toList();
        assertThat(parallel).usingRecursiveComparison().isEqualTo(inOrder);
        assertThat(resamples.draw(0).indices()).isEqualTo(inOrder.getFirst());
    }

    @Test
    void longerBootstrapBeginsWithTheShorter() {
        Resamples shorter = BlockBootstrap.stationary(8, 10, 3).resamples(50);
        Resamples longer = BlockBootstrap.stationary(8, 1000, 3).resamples(50);
        assertThat(longer.draw(9).indices()).isEqualTo(shorter.draw(9).indices());
    }

    @Test
    void stationaryBlocksHaveGeometricLengths() {
        Resamples resamples = BlockBootstrap.stationary(10, 200, 5).resamples(2000);
        // Without the last of each draw, which is cut.
        int[] lengths = IntStream.range(0, 200)
                .mapToObj(resamples::draw)
                .flatMapToInt(draw -> IntStream.range(0, draw.runs() - 1).map(draw::length))
                .toArray();
        double n = lengths.length;
        double mean = Arrays.stream(lengths).average().orElseThrow();
        double ones = Arrays.stream(lengths).filter(length -> length == 1).count() / n;
        // 40,000 lengths of mean 10 and variance 90.
        assertThat(mean).isCloseTo(10, within(4 * Math.sqrt(90 / n)));
        assertThat(ones).isCloseTo(0.1, within(4 * Math.sqrt(0.09 / n)));
    }

    @Test
    void everyDayIsDrawnEquallyOften() {
        for (Scheme scheme : Scheme.values()) {
            Resamples resamples = new BlockBootstrap(scheme, 7, 4000, 6).resamples(50);
            int[] counts = new int[50];
            IntStream.range(0, 4000)
                    .forEach(number ->
                            Arrays.stream(resamples.draw(number).indices()).forEach(day -> counts[day]++));
            // A block holds a day at most once, so the count of a day has a standard deviation of at most about √4000 =
            // 63.
            assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 4000) < 300);
            assertThat(Arrays.stream(counts).sum()).isEqualTo(200_000);
        }
    }

    @Test
    void blocksOfOneDayAreTheOrdinaryBootstrap() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(new BlockBootstrap(scheme, 1, 1, 6).resamples(50).draw(0).runs())
                    .isEqualTo(50);
        }
    }

    @Test
    void refusesBlocksAndDrawsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockBootstrap.stationary(0.5, 10, 1))
                .withMessage(
                        "a block bootstrap needs blocks of at least 1 day and at least 1 draw, found blocks of 0.5 days"
                                + " and 10 draws");
        assertThatIllegalArgumentException().isThrownBy(() -> BlockBootstrap.stationary(Double.NaN, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockBootstrap.circular(5, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockBootstrap.circular(5, 1, 1).resamples(0));
    }

    @Test
    void refusesRunsThatAreNoResample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockResample.ofRuns(10, new int[] {3, 10}, new int[] {5, 5}))
                .withMessage("a run of 10 days starts at 0 to 9 and has 1 to 10 days, found start 10 and 5 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockResample.ofRuns(10, new int[] {3, 4}, new int[] {5, 4}))
                .withMessage("the runs must have 10 days in all, found 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockResample.ofRuns(10, new int[] {3}, new int[] {5, 5}))
                .withMessage("each run has a start and a length, found 1 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Resamples.of(List.of()));
        BlockResample three = BlockResample.ofRuns(3, new int[] {1}, new int[] {3});
        BlockResample two = BlockResample.ofRuns(2, new int[] {1}, new int[] {2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resamples.of(List.of(three, two)))
                .withMessage("the draws must be of the same number of days, found 3 and 2");
    }
}
