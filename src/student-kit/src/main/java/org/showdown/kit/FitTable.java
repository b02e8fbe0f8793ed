package org.showdown.kit;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A fit for a person to read, within 80 columns. */
record FitTable(PrintStream out) {

    void print(FitReport report, boolean simulated) {
        out.println(report.settings().get("symbol") + ", " + report.settings().get("from") + " to "
                + report.settings().get("until") + ": " + report.observations() + " observations");
        out.println(report.heading());
        out.println("in units of " + report.unit());
        if (simulated) {
            out.println("Simulated market: fictional companies, fictional prices.");
        }
        out.printf("%n%-16s %14s %14s %14s %10s%n", "", "estimate", "std. error", "robust s.e.", "t value");
        for (String name : report.names()) {
            double estimate = value(report.estimates().parameters(), name);
            double error = value(report.estimates().standardErrors(), name);
            out.printf(
                    Locale.ROOT,
                    "%-16s %14s %14s %14s %10s%n",
                    name,
                    number("%.7g", estimate),
                    number("%.7g", error),
                    number("%.7g", value(report.estimates().robustErrors(), name)),
                    number("%.3f", estimate / error));
        }
        out.println();
        FitReport.Summary summary = report.summary();
        line("log-likelihood", "%.4f", summary.logLikelihood());
        line("AIC", "%.4f", summary.aic());
        line("BIC", "%.4f", summary.bic());
        summary.more().forEach((name, value) -> line(name, "%.6f", value));
        line("persistence", "%.6f", summary.persistence());
        line("half-life in days", "%.2f", summary.halfLifeDays());
        line("unconditional volatility per day", "%.6g", summary.unconditionalVolatility());
        line("unconditional volatility per year", "%.2f %%", 100 * summary.unconditionalVolatilityAnnualised());
        out.printf(
                Locale.ROOT,
                "%nFitted in %.2f ms; the first time, in a JVM just started, in %.0f ms%n",
                report.timing().warm(),
                report.timing().first());
    }

    private void line(String name, String format, double value) {
        out.printf(Locale.ROOT, "%-34s %16s%n", name, number(format, value));
    }

    private static double value(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }
}
