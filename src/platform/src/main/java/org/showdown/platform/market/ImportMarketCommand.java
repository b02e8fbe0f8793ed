package org.showdown.platform.market;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.market.MarketImport.Imported;
import org.showdown.platform.market.MarketImport.MarketImportException;
import org.showdown.platform.setup.Command;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportReport;
import org.showdown.volatility.market.MissingDays;
import org.showdown.volatility.market.RefusedRow;

/** {@code import-market}: loads CSV files into the platform of this data folder, running or stopped. */
@Singleton
@Unremovable
class ImportMarketCommand implements Command {
    private static final int USAGE = 2;
    private static final int LISTED = 20;
    private static final String HELP = """
            ./showdown import-market --slug NAME --title TEXT --market FILE [--vix FILE] [--data DIR]

            Loads a market dataset from CSV or CSV.gz into a running or stopped platform, and tells of every row refused.

              --slug NAME    name that an assignment's YAML uses, for example real-market; an existing one is replaced
              --title TEXT   title on pages
              --market FILE  symbol,date,open,high,low,close,adj_close,volume
              --vix FILE     date,close
            """;

    private final MarketImport imports;
    private final MarketStore store;

    ImportMarketCommand(MarketImport imports, MarketStore store) {
        this.imports = imports;
        this.store = store;
    }

    @Override
    public String name() {
        return "import-market";
    }

    @Override
    public int run(String... args) {
        if (args.length == 0 || List.of(args).contains("--help")) {
            System.out.print(HELP);
            return args.length == 0 ? USAGE : 0;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--slug", "--title", "--market", "--vix").contains(args[i])) {
                return wrong("does not know '" + args[i] + "'; see --help");
            }
            if (i + 1 == args.length) {
                return wrong(args[i] + " needs a value");
            }
            options.put(args[i], args[i + 1]);
        }
        String slug = options.get("--slug");
        String market = options.get("--market");
        if (slug == null || market == null) {
            return wrong("needs --slug and --market; see --help");
        }
        return load(slug, options.getOrDefault("--title", slug), Path.of(market), options.get("--vix"));
    }

    private int load(String slug, String title, Path market, @Nullable String vix) {
        for (String file : vix == null ? List.of(market.toString()) : List.of(market.toString(), vix)) {
            if (!Files.isReadable(Path.of(file))) {
                return wrong("cannot read " + file);
            }
        }
        try {
            Imported imported = imports.run(
                    slug, title, List.of(CsvSource.of(market)), vix == null ? null : CsvSource.of(Path.of(vix)));
            print(imported.dataset(), imported.result().report());
            if (store.publicUntil(slug).isEmpty()) {
                System.out.println(
                        "No day of it is shown to students yet: an assignment's file does that, see docs/operators.md");
            }
            return 0;
        } catch (MarketImportException e) {
            System.err.println("showdown: " + e.getMessage());
            return 1;
        }
    }

    private static void print(DatasetInfo dataset, ImportReport report) {
        System.out.printf(
                "Imported %s: %d symbols, %s to %s, %d of %d rows%n",
                dataset.slug(),
                dataset.symbols().size(),
                dataset.firstDay(),
                dataset.lastDay(),
                report.rowsAccepted(),
                report.rowsRead());
        report.notes().forEach(note -> System.out.println("  note: " + note));
        System.out.printf("Refused: %d%n", report.refusedTotal());
        for (RefusedRow row : report.refused().stream().limit(LISTED).toList()) {
            System.out.printf(
                    "  %s:%d: %s: %s%n", row.file(), row.line(), row.reason().id(), row.text());
        }
        if (report.refusedTotal() > LISTED) {
            System.out.println("  … all of them on the instructor's page of this dataset");
        }
        for (MissingDays missing : report.missingDays().stream().limit(LISTED).toList()) {
            System.out.printf(
                    "  missing: %s %s to %s (%d days)%n",
                    missing.symbol(), missing.first(), missing.last(), missing.days());
        }
    }

    private static int wrong(String message) {
        System.err.println("showdown: import-market " + message);
        return USAGE;
    }
}
