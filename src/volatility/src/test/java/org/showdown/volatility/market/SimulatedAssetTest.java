package org.showdown.volatility.market;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.estimator.VarianceEstimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SimulatedAssetTest {
    private static final int DAYS = 3_000;

    static List<SimulatedAsset> all() {
        return SimulatedAsset.all();
    }

    @Test
    void areEightOfTwoClassesByTheirSymbols() {
        assertThat(all())
                .extracting(SimulatedAsset::symbol)
                .containsExactly("CRYPTO1", "CRYPTO2", "CRYPTO3", "CRYPTO4", "FX1", "FX2", "FX3", "FX4");
        assertThat(SimulatedAsset.find("FX3")).contains(new SimulatedAsset(AssetKind.FX, 3));
        assertThat(SimulatedAsset.find("FX5")).isEmpty();
    }

    @Test
    void eachHasAPathOfItsOwnThatIsTheBeginningOfALongerOne() {
        Set<Double> last = new HashSet<>();
        for (SimulatedAsset asset : all()) {
            AssetKind.Path path = asset.days(200);
            AssetKind.Path longer = asset.days(300);
            assertThat(longer.prices().head(200)).isEqualTo(path.prices());
            assertThat(Arrays.copyOf(longer.volatility(), 200)).isEqualTo(path.volatility());
            last.add(path.prices().close(199));
        }
        assertThat(last).hasSize(8);
    }

    /** Looked at 78 times a day, a path's range falls short: by a seventh to a quarter of the variance. */
    @ParameterizedTest
    @MethodSource("all")
    void rangeIsThatOfItsTrueVolatility(SimulatedAsset asset) {
        AssetKind.Path path = asset.days(DAYS);
        double truth =
                Arrays.stream(path.volatility()).map(v -> v * v).average().orElseThrow() / 252;
        assertThat(mean(VarianceEstimator.PARKINSON, path) / truth).isCloseTo(0.85, within(0.03));
        assertThat(mean(VarianceEstimator.GARMAN_KLASS, path) / truth).isCloseTo(0.79, within(0.03));
        double night = asset.kind().night();
        assertThat(mean(VarianceEstimator.CLOSE_TO_CLOSE, path) * (1 - night) / truth)
                .isCloseTo(1, within(0.1));
    }

    private static double mean(VarianceEstimator estimator, AssetKind.Path path) {
        return Arrays.stream(estimator.dailyVariance(path.prices()))
                .filter(Double::isFinite)
                .average()
                .orElseThrow();
    }
}
