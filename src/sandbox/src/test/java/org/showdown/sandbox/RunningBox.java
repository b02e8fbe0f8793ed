package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.showdown.runner.Frame;

/** A box in which a jar waits for ever, as this machine sees it. */
record RunningBox(Box box, List<ProcessHandle> processes) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String WAITING = """
            public class Waiting implements org.showdown.forecaster.VolatilityForecaster {
                public void fit(org.showdown.forecaster.History history) {
                    while (true) { java.util.concurrent.locks.LockSupport.park(); }
                }
                public double[] forecast(org.showdown.forecaster.History history, int horizon) { return null; }
            }
            """;

    static Path jar(Path folder) {
        return TestJar.of(folder, "Waiting", WAITING);
    }

    /** Opens a box and loads the jar in it. */
    static RunningBox with(Path jar) {
        Limits limits =
                new Limits(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(60), 64, 8L << 20, 10_000);
        Box box = BoxUnderTest.sandbox().open(new BoxOrder(SubmissionKind.JAR, jar, limits));
        box.greet();
        Frame ready = box.ask(
                limits.load(),
                "loading",
                TestMarket.setup(TestMarket.of(5, "A")).frame());
        if (!(ready instanceof Frame.Ready)) {
            throw new IllegalStateException("not ready: " + ready);
        }
        List<ProcessHandle> processes = new ArrayList<>(List.of(box.handle()));
        box.handle().descendants().forEach(processes::add);
        return new RunningBox(box, processes);
    }

    /** Asks for a fit, which never ends by itself. */
    SubmissionFailure failureOfAFit(Duration limit) {
        try {
            throw new IllegalStateException("answered: " + box.ask(limit, "fit", new Frame.Fit()));
        } catch (SubmissionFailure e) {
            return e;
        }
    }

    /** The virtual machine: the innermost process. */
    ProcessHandle java() {
        return processes.stream()
                .filter(process ->
                        process.isAlive() && process.children().findAny().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    void signal(ProcessHandle process, String signal) throws IOException {
        Commands.run(List.of("/bin/kill", "-" + signal, Long.toString(process.pid())));
    }

    /** The lines of the kernel's account of a process that begin so. */
    static List<String> status(ProcessHandle process, String... begins) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> Stream.of(begins).anyMatch(line::startsWith))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    /** Whether a process runs; one that is dead and waits for its parent to notice does not. */
    static boolean runs(ProcessHandle process) {
        try {
            return status(process, "State:").stream()
                    .noneMatch(state -> state.contains("Z (") || state.contains("X ("));
        } catch (IOException gone) {
            return false;
        }
    }

    static boolean soon(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return condition.getAsBoolean();
    }

    @Override
    public void close() {
        box.close();
    }
}
