package org.showdown.evaluator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.regime.Regime;

/**
 * One horizon of an evaluation as one JSON object on one line:
 *
 * <pre>{"verdict", "message"?, "days", "symbols", "forecasts", "skippedTargets",
 *  "losses": {"qlike", "mse", "logMse", "directionalAccuracy"},
 *  "regimes": {"calm": {…, "days"}, "crisis": {…, "days"}}, "perSymbol": {SYM: {…}},
 *  "timing": {"startMs", "fitMs", "forecastMs"}}</pre>
 *
 * <p>Counts are integers; losses have every digit of the double; what is not defined is null. A run that was not accepted
 * has verdict, message and timing only.
 */
public final class EvaluationJson {

    private static final JsonFactory JSON = new JsonFactory();

    private EvaluationJson() {}

    /** The object for one of the plan's horizons, in trading days. */
    public static String write(Evaluation evaluation, int horizonDays) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("verdict", evaluation.verdict().id());
            if (evaluation.message() != null) {
                json.writeStringField("message", evaluation.message());
            }
            Scores scores = evaluation.scores().get(horizonDays);
            if (scores != null) {
                write(json, scores);
            }
            json.writeObjectFieldStart("timing");
            json.writeNumberField("startMs", evaluation.timing().startMs());
            json.writeNumberField("fitMs", evaluation.timing().fitMs());
            json.writeNumberField("forecastMs", evaluation.timing().forecastMs());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Scores scores) throws IOException {
        json.writeNumberField("days", scores.days());
        json.writeNumberField("symbols", scores.perSymbol().size());
        json.writeNumberField("forecasts", scores.forecasts());
        json.writeNumberField("skippedTargets", scores.skippedTargets());
        losses(json, "losses", scores.overall());
        json.writeEndObject();
        json.writeObjectFieldStart("regimes");
        for (Regime regime : Regime.values()) {
            losses(json, regime.id(), scores.of(regime).losses());
            json.writeNumberField("days", scores.of(regime).days());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("perSymbol");
        for (var symbol : scores.perSymbol().entrySet()) {
            losses(json, symbol.getKey(), symbol.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Begins an object of losses and leaves it open. */
    private static void losses(JsonGenerator json, String field, LossSummary losses) throws IOException {
        json.writeObjectFieldStart(field);
        number(json, "qlike", losses.qlike());
        number(json, "mse", losses.mse());
        number(json, "logMse", losses.logMse());
        number(json, "directionalAccuracy", losses.directionalAccuracy());
    }

    /** A number with all its digits; what is not defined is null, for JSON knows no NaN. */
    private static void number(JsonGenerator json, String field, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(field, value);
        } else {
            json.writeNullField(field);
        }
    }
}
