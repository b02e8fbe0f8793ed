package org.showdown.kit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A fit as one JSON object on one line. Numbers have all digits of a double; what is not defined is null.
 */
record FitJson(FitReport report) {

    String write() {
        FitReport.Summary summary = report.summary();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", report.model().id());
        json.put("observations", report.observations());
        numbers(json.putObject("parameters"), report.estimates().parameters());
        numbers(json.putObject("standardErrors"), report.estimates().standardErrors());
        numbers(json.putObject("robustStandardErrors"), report.estimates().robustErrors());
        number(json, "logLikelihood", summary.logLikelihood());
        number(json, "aic", summary.aic());
        number(json, "bic", summary.bic());
        number(json, "persistence", summary.persistence());
        number(json, "halfLifeDays", summary.halfLifeDays());
        number(json, "unconditionalVolatility", summary.unconditionalVolatility());
        FitReport.Failure failure = report.failure();
        json.put("converged", failure == null);
        json.put("fitMs", report.timing().warm());
        json.put("fitMsFirst", report.timing().first());
        if (failure != null) {
            json.put("reason", failure.reason());
            json.put("detail", failure.detail());
        }
        number(json, "unconditionalVolatilityAnnualised", summary.unconditionalVolatilityAnnualised());
        numbers(json, summary.more());
        report.settings().forEach(json::putPOJO);
        json.put("unit", report.unit());
        return json.toString();
    }

    private static void numbers(ObjectNode json, Map<String, Double> values) {
        values.forEach((name, value) -> number(json, name, value));
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
