package org.showdown.reference.garchunscaled;

import org.junit.jupiter.api.Test;
import org.showdown.reference.garch.GarchForecaster;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;

class UnscaledGarchForecasterTest {

    @Test
    void isTheGarchWithoutItsScaling() {
        MarketDataset market = SampleMarket.of(400);

        assertThat(SampleMarket.walk(new UnscaledGarchForecaster(), market, 50, 1, 1, 5))
                .isEqualTo(SampleMarket.walk(GarchForecaster.unscaled(), market, 50, 1, 1, 5));
    }
}
