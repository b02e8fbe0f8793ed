package org.showdown.evaluator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/**
 * How the public board of an assignment is made: the file {@code assignment.yaml} in the public data that students
 * download, next to {@code market.csv} and {@code vix.csv}. The platform writes it, the kit reads it, so that a run at home
 * gives the board's numbers.
 *
 * @param assignment the assignment's slug
 * @param title the assignment's title
 * @param simulated whether the market is made up
 * @param symbols the symbols that are forecast, in their order
 * @param plan the public board's period, horizons and target
 * @param features the inputs of an ONNX model
 * @param regimeRule which days are calm and which are crisis
 */
public record PublicSettings(
        String assignment,
        String title,
        boolean simulated,
        List<String> symbols,
        WalkForwardPlan plan,
        FeatureList features,
        RegimeRule regimeRule) {
    /** The file's name in the download. */
    public static final String FILE_NAME = "assignment.yaml";

    /** Prices of all symbols until the public board's last day: {@code symbol,date,open,high,low,close,adj_close,volume}. */
    public static final String MARKET_FILE_NAME = "market.csv";

    /** The volatility index over the same days: {@code date,close}. */
    public static final String VIX_FILE_NAME = "vix.csv";

    public PublicSettings {
        symbols = List.copyOf(symbols);
    }

    /** The content of the file. */
    public String toYaml() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("assignment", assignment);
        fields.put("title", title);
        fields.put("simulated", Boolean.toString(simulated));
        fields.put("symbols", symbols);
        fields.put("estimator", plan.target().estimator().id());
        fields.put("target", plan.target().id());
        fields.put("horizons", plan.horizons().stream().map(String::valueOf).toList());
        fields.put("train-until", plan.trainUntil().toString());
        fields.put("from", plan.from().toString());
        fields.put("to", plan.to().toString());
        fields.put("features", features.names());
        fields.put("vix-threshold", Double.toString(regimeRule.vixThreshold()));
        fields.put("regime-by", regimeRule.by().name().toLowerCase(Locale.ROOT));
        return "# The public board of this assignment, as showdown-kit.jar reads it.\n" + YamlFields.write(fields);
    }

    /**
     * The settings in a file's content.
     *
     * @throws IllegalArgumentException with the field, what was expected and what was found
     */
    public static PublicSettings parse(String yaml) {
        YamlFields fields = YamlFields.parse(FILE_NAME, yaml);
        VarianceEstimator estimator = fields.get("estimator", VarianceEstimator::of);
        WalkForwardPlan plan = new WalkForwardPlan(
                fields.get("train-until", LocalDate::parse),
                fields.get("from", LocalDate::parse),
                fields.get("to", LocalDate::parse),
                fields.list("horizons", Integer::valueOf),
                fields.get("target", id -> TargetDefinition.of(id, estimator)));
        return new PublicSettings(
                fields.get("assignment", Function.identity()),
                fields.get("title", Function.identity()),
                fields.get("simulated", Boolean::valueOf),
                fields.list("symbols", Function.identity()),
                plan,
                FeatureList.of(fields.list("features", Function.identity())),
                new RegimeRule(
                        fields.get("vix-threshold", Double::valueOf),
                        fields.get("regime-by", by -> RegimeRule.By.valueOf(by.toUpperCase(Locale.ROOT)))));
    }
}
