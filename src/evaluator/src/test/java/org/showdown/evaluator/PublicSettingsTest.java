package org.showdown.evaluator;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicSettingsTest {
    private final PublicSettings settings = new PublicSettings(
            "week-08",
            "Showdown: the \"first\" one",
            true,
            List.of("BRK.B", "SPY"),
            new WalkForwardPlan(
                    LocalDate.of(2019, 12, 31),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2021, 12, 31),
                    List.of(1, 5, 21),
                    new TargetDefinition(VarianceEstimator.YANG_ZHANG, 21)),
            FeatureList.HOMEWORK,
            new RegimeRule(22.5, RegimeRule.By.DAY));

    @Test
    void readsWhatItWrites() {
        assertThat(PublicSettings.parse(settings.toYaml())).isEqualTo(settings);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThatThrownBy(() -> PublicSettings.parse(settings.toYaml().replace("horizons:", "horizon:")))
                .hasMessage("assignment.yaml: the field 'horizons' is missing");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        assertThatThrownBy(() -> PublicSettings.parse(settings.toYaml().replace("2020-01-01", "soon")))
                .hasMessageStartingWith("assignment.yaml: the field 'from' is 'soon': ");
    }

    @Test
    void namesTheLineThatIsNoField() {
        assertThatThrownBy(() -> PublicSettings.parse("assignment: a\nnonsense\n"))
                .hasMessageMatching("assignment.yaml, line \\d: expected YAML: .*");
    }
}
