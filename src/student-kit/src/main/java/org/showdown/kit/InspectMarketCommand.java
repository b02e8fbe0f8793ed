package org.showdown.kit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.ImportReport;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.MissingDays;
import org.showdown.volatility.market.RefusedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect-market}: what an import would take of a file, and what it would refuse. */
@Command(
        name = "inspect-market",
        mixinStandardHelpOptions = true,
        description = "Reads a file of prices and says which rows an import takes and which it refuses, and why.")
final class InspectMarketCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "Prices as CSV or CSV.gz.")
    Path file = Path.of("");

    @Option(names = "--vix", paramLabel = "FILE", description = "Volatility index as CSV or CSV.gz.")
    @Nullable
    Path vix;

    InspectMarketCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ImportResult result = Period.read(file, vix);
        MarketDataset market = result.dataset();
        ImportReport report = result.report();
        PrintStream out = surroundings.out();
        out.println(report.rowsAccepted() + " of " + report.rowsRead() + " rows taken: "
                + market.symbols().size() + " symbols × " + market.size() + " days from "
                + market.days().getFirst() + " to " + market.days().getLast());
        out.println("symbols: " + String.join(", ", market.symbols()));
        if (vix != null) {
            ImportReport.VixReport levels = report.vix();
            out.println("volatility index: " + levels.daysTaken() + " days taken, " + levels.daysCarried()
                    + " carried forward, " + levels.daysUnknown() + " unknown, " + levels.daysIgnored() + " ignored");
        }
        report.notes().forEach(note -> out.println("note: " + note));
        for (RefusedRow row : report.refused()) {
            out.println("refused: " + row.file() + ", line " + row.line() + ": " + row.text());
        }
        if (report.refusedTotal() > report.refused().size()) {
            out.println("… and " + (report.refusedTotal() - report.refused().size()) + " more rows refused");
        }
        for (MissingDays missing : report.missingDays()) {
            out.println("missing: " + missing.symbol() + " has no bar on " + missing.days() + " days from "
                    + missing.first() + " to " + missing.last());
        }
        out.println("sha256 of the dataset: " + market.sha256());
        return Kit.ACCEPTED;
    }
}
