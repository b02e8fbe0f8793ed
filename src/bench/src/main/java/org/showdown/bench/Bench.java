package org.showdown.bench;

import java.nio.file.Path;
import org.showdown.bench.chaos.ChaosBench;
import org.showdown.bench.evidence.EvidenceBench;
import org.showdown.bench.jobs.JobsBench;
import org.showdown.bench.volatility.VolatilityBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./showdown bench}: one subcommand for each group of figures. */
@Command(
        name = "./showdown bench",
        mixinStandardHelpOptions = true,
        description = "Measures the figures of docs/benchmarks.md on this machine.",
        subcommands = {
            SubmitBench.class,
            OnnxBench.class,
            SandboxBench.class,
            LeaderboardBench.class,
            PlotsBench.class,
            ReferencesTable.class,
            ContestTable.class,
            VolatilityBench.class,
            JobsBench.class,
            ChaosBench.class,
            EvidenceBench.class
        })
public final class Bench {

    /** Where the benchmark's own platform listens. */
    static final int PORT = 18_080;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** The repository. */
    public static Path root() {
        String root = System.getenv("SHOWDOWN_ROOT");
        return Path.of(root == null ? "" : root).toAbsolutePath();
    }
}
