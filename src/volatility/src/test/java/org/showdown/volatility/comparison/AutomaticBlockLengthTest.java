package org.showdown.volatility.comparison;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Against {@code arch.bootstrap.optimal_block_length} of arch 8.0.0, which lets a length fall below 1, and divides the
 * autocovariances of a lag by the variances of the days that enter it where Politis and White divide by γ_0. Of the six
 * losses of the S&P 500 and their fifteen differences that changes one, the loss of garch: 17.4 for 15.4.
 */
class AutomaticBlockLengthTest {
    private static final Offset<Double> TOLERANCE = within(1e-10);

    @Test
    void agreesWithReferenceOnDrawnSeries() {
        AutomaticBlockLength moderate = AutomaticBlockLength.of(RandomSeries.autoregressive(0.6, 7, 300));
        assertThat(moderate.stationary()).isCloseTo(9.174572976579674, TOLERANCE);
        assertThat(moderate.circular()).isCloseTo(10.502264355635669, TOLERANCE);
        AutomaticBlockLength independent = AutomaticBlockLength.of(RandomSeries.autoregressive(0, 8, 300));
        assertThat(independent.stationary()).isCloseTo(2.890113451840113, TOLERANCE);
        assertThat(independent.circular()).isCloseTo(3.3083540309163504, TOLERANCE);
        AutomaticBlockLength persistent = AutomaticBlockLength.of(RandomSeries.autoregressive(0.95, 9, 300));
        assertThat(persistent.stationary()).isCloseTo(26.365888825877434, TOLERANCE);
        assertThat(persistent.circular()).isCloseTo(30.181408456559637, TOLERANCE);
    }

    @Test
    void agreesWithReferenceOnLossesOfTheSp500() {
        LossPanel panel = GoldenPanel.of("qlike");
        assertThat(AutomaticBlockLength.of(panel.differences("garch", "har")).stationary())
                .isCloseTo(12.033143057640471, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.differences("gjr", "egarch")).stationary())
                .isCloseTo(22.500526213407074, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.differences("mean21", "har")).circular())
                .isCloseTo(6.882351651356323, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.differences("naive", "garch")).circular())
                .isCloseTo(1.2022278838382259, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.losses("egarch")).circular()).isCloseTo(20.855461612407538, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.losses("gjr")).stationary()).isCloseTo(42.70386608856459, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.losses("mean21")).stationary())
                .isCloseTo(3.1312192242082504, TOLERANCE);
        assertThat(AutomaticBlockLength.of(panel.losses("har"))).isEqualTo(new AutomaticBlockLength(1, 1));
    }

    @Test
    void constantSeriesNeedsNoBlocks() {
        double[] series = new double[50];
        Arrays.fill(series, 0.3);
        assertThat(AutomaticBlockLength.of(series)).isEqualTo(new AutomaticBlockLength(1, 1));
    }

    @Test
    void refusesShortSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutomaticBlockLength.of(new double[9]))
                .withMessage("an automatic block length needs at least 10 days, found 9");
    }
}
