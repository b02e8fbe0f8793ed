package org.showdown.volatility.comparison;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GeometricLengthsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 7.3, 40, 900})
    void areThoseOfASearchFromTheFirstDay(double mean) {
        GeometricLengths lengths = new GeometricLengths(mean, 60);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double uniform = i < 1024 ? (i + 1) / 1024.0 : 1 - random.nextDouble();
            int limit = 1 + random.nextInt(60);
            int length = 1;
            double longer = 1 - 1 / mean;
            while (length < limit && uniform <= longer) {
                length++;
                longer *= 1 - 1 / mean;
            }
            assertThat(lengths.of(uniform, limit)).isEqualTo(length);
        }
    }

    @Test
    void haveTheirMean() {
        GeometricLengths lengths = new GeometricLengths(4, 1_000);
        SplittableRandom random = new SplittableRandom(6);
        double mean = random.doubles(100_000)
                .mapToInt(uniform -> lengths.of(1 - uniform, 1_000))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(4, within(0.05));
    }
}
