package org.showdown.evaluator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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
 * <p>Flat YAML, one {@code key: value} a line, lists in brackets.
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
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("assignment", assignment);
        fields.put("title", title.replaceAll("\\s+", " "));
        fields.put("simulated", Boolean.toString(simulated));
        fields.put("symbols", list(symbols));
        fields.put("estimator", plan.target().estimator().id());
        fields.put("target", plan.target().id());
        fields.put("horizons", list(plan.horizons()));
        fields.put("train-until", plan.trainUntil().toString());
        fields.put("from", plan.from().toString());
        fields.put("to", plan.to().toString());
        fields.put("features", list(features.names()));
        fields.put("vix-threshold", Double.toString(regimeRule.vixThreshold()));
        fields.put("regime-by", regimeRule.by().name().toLowerCase(Locale.ROOT));
        StringBuilder yaml =
                new StringBuilder("# The public board of this assignment, as showdown-kit.jar reads it.\n");
        fields.forEach(
                (key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
        return yaml.toString();
    }

    /**
     * The settings in a file's content.
     *
     * @throws IllegalArgumentException with line or field, what was expected and what was found
     */
    public static PublicSettings parse(String yaml) {
        Fields fields = Fields.of(yaml);
        VarianceEstimator estimator = fields.get("estimator", VarianceEstimator::of);
        WalkForwardPlan plan = new WalkForwardPlan(
                fields.get("train-until", LocalDate::parse),
                fields.get("from", LocalDate::parse),
                fields.get("to", LocalDate::parse),
                fields.get(
                        "horizons",
                        text -> items(text).stream().map(Integer::valueOf).toList()),
                fields.get("target", id -> TargetDefinition.of(id, estimator)));
        return new PublicSettings(
                fields.get("assignment", Function.identity()),
                fields.get("title", Function.identity()),
                fields.get("simulated", Boolean::valueOf),
                fields.get("symbols", PublicSettings::items),
                plan,
                fields.get("features", text -> FeatureList.of(items(text))),
                new RegimeRule(
                        fields.get("vix-threshold", Double::valueOf),
                        fields.get("regime-by", by -> RegimeRule.By.valueOf(by.toUpperCase(Locale.ROOT)))));
    }

    private static String list(List<?> values) {
        return String.join(", ", values.stream().map(Object::toString).toList()).transform(all -> "[" + all + "]");
    }

    private static List<String> items(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw new IllegalArgumentException("expected a list in brackets");
        }
        return Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
                .map(item -> item.strip().replaceAll("^[\"'](.*)[\"']$", "$1"))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private record Fields(Map<String, String> values) {

        static Fields of(String yaml) {
            Map<String, String> values = new LinkedHashMap<>();
            List<String> lines = yaml.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(':');
                if (colon < 1) {
                    throw new IllegalArgumentException(
                            FILE_NAME + ", line " + (i + 1) + ": expected key: value, found '" + line + "'");
                }
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            return new Fields(values);
        }

        <T> T get(String key, Function<String, T> parser) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException(FILE_NAME + ": the field '" + key + "' is missing");
            }
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        FILE_NAME + ": the field '" + key + "' is '" + value + "': " + e.getMessage(), e);
            }
        }
    }
}
