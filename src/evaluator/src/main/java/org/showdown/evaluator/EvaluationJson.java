package org.showdown.evaluator;

import org.showdown.sandbox.Timing;
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

    private EvaluationJson() {}

    /** The object for one of the plan's horizons, in trading days. */
    public static String write(Evaluation evaluation, int horizonDays) {
        JsonWriter json =
                new JsonWriter().begin().put("verdict", evaluation.verdict().id());
        if (evaluation.message() != null) {
            json.put("message", evaluation.message());
        }
        Scores scores = evaluation.scores().get(horizonDays);
        if (scores != null) {
            write(json, scores);
        }
        Timing timing = evaluation.timing();
        json.begin("timing")
                .put("startMs", timing.startMs())
                .put("fitMs", timing.fitMs())
                .put("forecastMs", timing.forecastMs())
                .end();
        return json.end().toString();
    }

    private static void write(JsonWriter json, Scores scores) {
        json.put("days", scores.days())
                .put("symbols", scores.perSymbol().size())
                .put("forecasts", scores.forecasts())
                .put("skippedTargets", scores.skippedTargets());
        losses(json.begin("losses"), scores.overall()).end();
        json.begin("regimes");
        for (Regime regime : Regime.values()) {
            var ofRegime = scores.regimes().get(regime);
            if (ofRegime != null) {
                losses(json.begin(regime.id()), ofRegime.losses())
                        .put("days", ofRegime.days())
                        .end();
            }
        }
        json.end().begin("perSymbol");
        scores.perSymbol()
                .forEach(
                        (symbol, summary) -> losses(json.begin(symbol), summary).end());
        json.end();
    }

    private static JsonWriter losses(JsonWriter json, LossSummary losses) {
        return json.put("qlike", losses.qlike())
                .put("mse", losses.mse())
                .put("logMse", losses.logMse())
                .put("directionalAccuracy", losses.directionalAccuracy());
    }
}
