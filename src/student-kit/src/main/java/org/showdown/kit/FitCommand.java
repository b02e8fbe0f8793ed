package org.showdown.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.MarketDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit}: a volatility model's parameters on one symbol of a market. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits a volatility model to one symbol by maximum likelihood or least squares.",
            "garch, gjr-garch, egarch, igarch: percent log returns of adj_close; unconditionalVolatility is in percent"
                    + " per day. har, har-x: daily Garman-Klass volatility, a decimal that is not annualised, on the day,"
                    + " week and month before; har-x adds leverage and the volatility index. With --json,"
                    + " unconditionalVolatilityAnnualised is a decimal per year, and what is not defined is null."
        })
final class FitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "MODEL", description = "garch, gjr-garch, egarch, igarch, har or har-x.")
    String model = "";

    @Option(
            names = "--market",
            paramLabel = "FILE",
            required = true,
            description = "Prices as CSV or CSV.gz (symbol,date,open,high,low,close,adj_close,volume; GARCH needs no"
                    + " column but date and adj_close), or 'simulated'.")
    String market = "";

    @Option(
            names = "--symbol",
            paramLabel = "S",
            description =
                    "The symbol; may be left out where the file has one, and names it where the file has no column.")
    @Nullable
    String symbol;

    @Option(names = "--from", paramLabel = "DATE", description = "First day (default: the file's first).")
    @Nullable
    LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day (default: the file's last).")
    @Nullable
    LocalDate until;

    @Option(
            names = "--vix",
            paramLabel = "FILE",
            description = "har-x: volatility index as CSV or CSV.gz (date,close), where it is no symbol of the market.")
    @Nullable
    Path vix;

    @Mixin
    GarchOptions garch = new GarchOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    FitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FitModel chosen = FitModel.named(model);
        if (chosen.isHar() && !garch.given().isEmpty()) {
            throw Problem.usage("expected no options of GARCH models with " + chosen.id() + ", found "
                    + String.join(" ", garch.given()));
        }
        if (!chosen.isHar()) {
            garch.specification(chosen);
        }
        FitSample sample = sample(chosen);
        FitReport report =
                chosen.isHar() ? new HarFitting(chosen).fit(sample) : new GarchFitting(chosen, garch).fit(sample);
        FitReport.Failure failure = report.failure();
        if (json) {
            surroundings.out().println(new FitJson(report).write());
        } else if (failure == null) {
            new FitTable(surroundings.out()).print(report, sample.market().simulated());
        } else {
            surroundings.err().println("fit: no fit (" + failure.reason() + "): " + failure.detail());
        }
        return failure == null ? Kit.ACCEPTED : Kit.OTHER_VERDICT;
    }

    private FitSample sample(FitModel chosen) {
        Consumer<String> warnings = warning -> surroundings.err().println("fit: " + warning);
        boolean takesIndex = chosen == FitModel.HAR_X;
        if (vix != null && !takesIndex) {
            warnings.accept(chosen.id() + " takes no volatility index, so --vix is left out");
        }
        MarketDataset whole = FitSample.read(market, takesIndex ? vix : null, symbol, chosen.isHar(), warnings);
        if (takesIndex && vix == null && !market.equals(Period.SIMULATED)) {
            whole = IndexSymbol.asIndex(whole);
        }
        return FitSample.of(whole, symbol, from, until);
    }
}
