package org.showdown.kit;

import java.io.PrintStream;
import java.util.Locale;
import org.showdown.evaluator.Evaluation;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scores;

/** An evaluation for a person to read. */
record ScoreTable(PrintStream out) {

    void print(String title, Period period, Evaluation evaluation) {
        out.println(title + ": " + evaluation.verdict().id()
                + (evaluation.message() == null ? "" : ": " + evaluation.message()));
        evaluation.scores().forEach((horizon, scores) -> print(horizon, period, scores));
        if (evaluation.accepted()) {
            out.printf(
                    Locale.ROOT,
                    "%nStart %d ms, fit %d ms, forecasts %d ms%n",
                    evaluation.timing().startMs(),
                    evaluation.timing().fitMs(),
                    evaluation.timing().forecastMs());
        }
        if (!evaluation.output().isEmpty()) {
            out.println();
            out.println("What it printed:");
            out.println(evaluation.output().stripTrailing());
        }
    }

    private void print(int horizon, Period period, Scores scores) {
        out.printf(
                Locale.ROOT,
                "%n%s, %s, horizon %d: %d symbols × %d days from %s to %s%s%n%n",
                period.plan().target().id(),
                period.plan().target().estimator().id(),
                horizon,
                scores.perSymbol().size(),
                scores.days(),
                period.plan().from(),
                period.plan().to(),
                scores.skippedTargets() == 0 ? "" : ", " + scores.skippedTargets() + " targets left out");
        if (period.market().simulated()) {
            out.println("Simulated market: fictional companies, fictional prices.");
            out.println();
        }
        out.printf("%-10s %5s %8s %10s %8s %10s%n", "", "days", "QLIKE", "MSE (pp²)", "log-MSE", "direction");
        row("all", scores.days(), scores.overall());
        scores.regimes().forEach((regime, of) -> row(regime.id(), of.days(), of.losses()));
        scores.perSymbol().forEach((symbol, losses) -> row(symbol, scores.days(), losses));
    }

    private void row(String name, int days, LossSummary losses) {
        out.printf(
                Locale.ROOT,
                "%-10s %5d %8s %10s %8s %10s%n",
                name,
                days,
                number("%.4f", losses.qlike()),
                number("%.2f", losses.mse()),
                number("%.4f", losses.logMse()),
                number("%.1f %%", 100 * losses.directionalAccuracy()));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }
}
