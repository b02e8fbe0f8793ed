package org.showdown.bench.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.bench.evidence.Trust.Shares;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far ranks and rank groups can be trusted, and how long a board's evidence takes. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = {
            "how often ranks and rank groups mislead, on boards of forecasters whose true order is known; and the time of the job that"
                    + " computes a board's evidence"
        })
public final class EvidenceBench implements Callable<Integer> {
    private static final long SEED = 2026;

    @Option(names = "--boards", description = "boards that are simulated (${DEFAULT-VALUE})")
    private int boards = 200;

    @Option(names = "--forecasters", description = "on each (${DEFAULT-VALUE})")
    private int forecasters = 200;

    @Option(names = "--days", description = "that they are held against (${DEFAULT-VALUE})")
    private int days = 750;

    @Option(names = "--draws", description = "of the bootstrap (${DEFAULT-VALUE})")
    private int draws = 1_000;

    @Option(
            names = "--rows",
            split = ",",
            description = "students on the boards whose job is timed, one after the other (60,2000)")
    private List<Integer> rows = List.of(60, 2_000);

    /** What is measured. */
    enum Part {
        TRUST,
        JOB
    }

    @Option(names = "--only", description = "one part: ${COMPLETION-CANDIDATES}; without it, both")
    private @Nullable Part only;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (only != Part.JOB) {
            print(new Trust(forecasters, days, draws).run(boards, SEED));
            System.out.println("as many that are all equally good, with errors that last for ten days");
            printEquals(new Trust(forecasters, days, draws).ofEquals(boards, KnownForecasters.TEN_DAYS, SEED));
            System.out.println("and with errors that are gone the day after");
            printEquals(new Trust(forecasters, days, draws).ofEquals(boards, KnownForecasters.ONE_DAY, SEED));
        }
        if (only != Part.TRUST) {
            JobTime.measure(rows);
        }
        return 0;
    }

    private void print(Shares shares) {
        System.out.printf(
                Locale.ROOT, "%d boards of %d forecasters over %d days%n", shares.boards(), forecasters, days);
        line("boards whose first row is not the best forecaster", shares.wrongWinner());
        line("neighbouring rows in the wrong order", shares.wrongNeighbours());
        line("pairs of rows in the wrong order", shares.wrongPairs());
        line("boards whose best forecaster is not in the first group", shares.bestOutside());
        line("boards whose best forecaster is not in the model confidence set", shares.bestOutsideTheSet());
        line("neighbours in different groups in the wrong order", shares.wrongBoundaries());
        line("pairs in different groups", shares.apart());
        line("of these in the wrong order", shares.wrongApart());
        line("rows behind a group that are better than its first row", shares.wrongLeaders());
        line("pairs that Diebold-Mariano tells apart at 5 %", shares.tested());
        line("of these in the wrong order", shares.wrongTests());
        System.out.printf(
                Locale.ROOT,
                "on average %.1f rows in the first group, %.1f groups%n",
                shares.firstGroup(),
                shares.groups());
    }

    private static void printEquals(Shares shares) {
        line("boards on which one of them is not in the model confidence set", shares.bestOutsideTheSet());
        line("rows that are not in the model confidence set", shares.outside());
        line("pairs in different groups", shares.apart());
        line("pairs that Diebold-Mariano tells apart at 5 %", shares.tested());
        System.out.printf(
                Locale.ROOT,
                "on average %.1f rows in the first group, %.1f groups%n",
                shares.firstGroup(),
                shares.groups());
    }

    private static void line(String what, double share) {
        System.out.printf(Locale.ROOT, "%-66s %5.1f %%%n", what, 100 * share);
    }
}
