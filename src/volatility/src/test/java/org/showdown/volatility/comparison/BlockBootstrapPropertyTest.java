package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.showdown.volatility.comparison.BlockBootstrap.Scheme;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BlockBootstrapPropertyTest {

    @Property(tries = 300, seed = "1")
    void drawsAsManyDaysAsThereAre(
            @ForAll Scheme scheme,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @DoubleRange(min = 1, max = 500) double blockLength,
            @ForAll long seed) {
        BlockResample draw =
                new BlockBootstrap(scheme, blockLength, 3, seed).resamples(days).draw(2);
        assertThat(draw.indices()).hasSize(days);
        assertThat(IntStream.of(draw.indices())).allMatch(day -> day >= 0 && day < days);
        assertThat(IntStream.range(0, draw.runs()).map(draw::length).sum()).isEqualTo(days);
    }

    @Property(tries = 200, seed = "1")
    void meansOfRunsAreMeansOfDays(
            @ForAll @IntRange(min = 1, max = 200) int days,
            @ForAll @DoubleRange(min = 1, max = 50) double blockLength,
            @ForAll long seed) {
        double[] series = Arrays.stream(RandomSeries.autoregressive(0.9, seed, days))
                .map(x -> 1000 + x)
                .toArray();
        Resamples resamples = BlockBootstrap.stationary(blockLength, 1, seed).resamples(days);
        double dayByDay = IntStream.of(resamples.draw(0).indices())
                .mapToDouble(day -> series[day])
                .average()
                .orElseThrow();
        // With one draw every quantile is that draw.
        assertThat(BootstrapMean.of(series, resamples).percentile(0.5).lower()).isCloseTo(dayByDay, within(1e-9));
    }
}
