package org.showdown.volatility.comparison;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.showdown.volatility.comparison.DieboldMariano.Tested;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DieboldMarianoPropertyTest {

    @Property(tries = 100, seed = "1")
    void exchangingTheForecastsChangesTheSign(@ForAll long seed, @ForAll @DoubleRange(min = -1, max = 1) double mean) {
        double[] differences = shifted(seed, mean, 1);
        double[] exchanged = Arrays.stream(differences).map(d -> -d).toArray();
        Tested test = (Tested) DieboldMariano.test(differences);
        Tested other = (Tested) DieboldMariano.test(exchanged);
        assertThat(other.statistic()).isEqualTo(-test.statistic());
        assertThat(other.pStudent()).isEqualTo(test.pStudent());
    }

    @Property(tries = 100, seed = "2")
    void unitOfTheLossDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = -290, max = 290) int power) {
        Tested test = (Tested) DieboldMariano.test(shifted(seed, 0.1, 1));
        Tested scaled = (Tested) DieboldMariano.test(shifted(seed, 0.1, Math.pow(10, power)));
        assertThat(scaled.correctedStatistic())
                .isCloseTo(test.correctedStatistic(), within(1e-9 * (1 + Math.abs(test.correctedStatistic()))));
    }

    private static double[] shifted(long seed, double mean, double unit) {
        return Arrays.stream(RandomSeries.autoregressive(0.3, seed, 60))
                .map(x -> unit * (mean + x))
                .toArray();
    }
}
