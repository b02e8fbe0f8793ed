package org.showdown.bench.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.showdown.bench.Bench;
import org.showdown.bench.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The chaos test for as long as one likes. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "kills workers, server and PostgreSQL while students upload, and looks whether every promise was kept",
            "Exit code 1 when one was broken; logs and database are then kept."
        })
public final class ChaosBench implements Callable<Integer> {

    @Option(names = "--minutes", description = "how long (${DEFAULT-VALUE})")
    private int minutes = 10;

    @Option(names = "--submissions", description = "uploads in that time (${DEFAULT-VALUE})")
    private int submissions = 200;

    @Option(names = "--workers", description = "worker processes (${DEFAULT-VALUE})")
    private int workers = 3;

    @Option(names = "--pause", description = "seconds between two kills, on average (${DEFAULT-VALUE})")
    private int pause = 6;

    @Option(names = "--heartbeat", description = "of the workers, in seconds (${DEFAULT-VALUE}; 5 in an installation)")
    private int heartbeat = 1;

    @Option(names = "--seed", description = "of all that is random; by default another one each time")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        ChaosPlan plan = new ChaosPlan(
                seed == null ? RandomGenerator.getDefault().nextInt(1_000_000) : seed,
                workers,
                submissions,
                Duration.ofMinutes(minutes),
                Duration.ofSeconds(pause),
                List.of(
                        Blow.WORKER,
                        Blow.WORKER,
                        Blow.WORKER,
                        Blow.WORKER,
                        Blow.WORKER,
                        Blow.WORKER,
                        Blow.SERVER,
                        Blow.SERVER,
                        Blow.DATABASE_RESTART,
                        Blow.DATABASE_OUTAGE),
                Duration.ofSeconds(heartbeat));
        Path home = Files.createTempDirectory(
                "showdown-chaos-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        System.err.println("chaos of " + minutes + " minutes with the seed " + plan.seed() + " in " + home);
        ChaosReport report = Chaos.run(Bench.root(), home, plan);
        System.out.print(report.text());
        if (report.problems().isEmpty()) {
            Folders.delete(home);
            return 0;
        }
        System.err.println("logs and database are kept in " + home);
        return 1;
    }
}
