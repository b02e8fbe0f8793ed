package org.showdown.volatility.regime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule.By;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.showdown.volatility.regime.Regime.CALM;
import static org.showdown.volatility.regime.Regime.CRISIS;

class RegimeRuleTest {

    private static MarketDataset withVix(double... vix) {
        double[][] bars = new double[vix.length][];
        Arrays.fill(bars, new double[] {1, 1, 1, 1, 1});
        return Markets.ofBars(vix, bars);
    }

    private static List<Regime> regimes(RegimeRule rule, MarketDataset market) {
        return rule.regimes(market).stream().map(Optional::orElseThrow).toList();
    }

    @Test
    void dayAtTheThresholdIsACrisis() {
        assertThat(regimes(new RegimeRule(20, By.DAY), withVix(19.99, 20, 35))).containsExactly(CALM, CRISIS, CRISIS);
    }

    @Test
    void monthGoesByItsMean() {
        // January 2020 has 23 weekdays, then February begins.
        double[] vix = new double[25];
        Arrays.fill(vix, 10);
        vix[22] = 40;
        vix[23] = 10;
        vix[24] = 31;
        List<Regime> regimes = regimes(RegimeRule.COURSE, withVix(vix));
        assertThat(regimes.subList(0, 23)).containsOnly(CALM);
        assertThat(regimes.subList(23, 25)).containsOnly(CRISIS);
    }

    @Test
    void dayWithoutVolatilityIndexIsInNeitherRegime() {
        MarketDataset market = withVix(Double.NaN, 15, 25);
        assertThat(new RegimeRule(20, By.DAY).regimes(market))
                .containsExactly(Optional.empty(), Optional.of(CALM), Optional.of(CRISIS));
        assertThat(new RegimeRule(20.5, By.MONTH).regimes(market)).containsOnly(Optional.of(CALM));
        assertThat(RegimeRule.COURSE.regimes(withVix(Double.NaN))).containsExactly(Optional.empty());
    }

    @Test
    void refusesThresholdThatIsNotPositive() {
        assertThatThrownBy(() -> new RegimeRule(0, By.DAY)).hasMessageContaining("greater than zero");
        assertThatThrownBy(() -> new RegimeRule(Double.NaN, By.DAY)).hasMessageContaining("greater than zero");
    }
}
