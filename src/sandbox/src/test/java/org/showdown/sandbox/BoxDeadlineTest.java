package org.showdown.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.showdown.runner.Frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Deadlines of the pipe itself, against a plain process that keeps to no protocol. */
class BoxDeadlineTest {
    private static final String HELLO = hello(Frame.VERSION);

    /** The greeting of a runner of that version, as octal for printf. */
    private static String hello(int version) {
        return "printf '\\000\\000\\000\\015\\000\\000\\000\\000\\001VOLS\\000\\000\\000\\%03o'; ".formatted(version);
    }

    private static Box box(String script) throws IOException {
        return box(script, Limits.DEFAULT);
    }

    private static Box box(String script, Limits limits) throws IOException {
        return new Box(
                new ProcessBuilder("sh", "-c", script).start(),
                new BoxOrder(SubmissionKind.JAR, null, limits),
                new BoxResources());
    }

    private static Verdict verdictOf(Runnable exchange) {
        return catchThrowableOfType(SubmissionFailure.class, exchange::run).verdict();
    }

    @Test
    void writesToAReaderThatNeverReadsEndAtTheDeadline() throws IOException {
        try (Box box = box(HELLO + "exec sleep 600")) {
            box.greet();
            Frame days = new Frame.Days(new long[] {1}, new double[1 << 20]);
            assertThat(verdictOf(() -> box.tell(Duration.ofMillis(300), "fit", days)))
                    .isEqualTo(Verdict.TIMED_OUT);
            assertThat(RunningBox.soon(() -> !box.handle().isAlive())).isTrue();
        }
    }

    @Test
    void readsFromAWriterThatDripsEndAtTheDeadline() throws IOException {
        // A frame of 100 bytes, of which one comes every tenth of a second.
        try (Box box = box(HELLO + "printf '\\000\\000\\000\\144'; while :; do printf x; sleep 0.1; done")) {
            box.greet();
            assertThat(verdictOf(() -> box.receive(Duration.ofMillis(500), "fit")))
                    .isEqualTo(Verdict.TIMED_OUT);
        }
    }

    @Test
    void anInterruptEndsAWaitForTheBoxAndIsOurFailure() throws Exception {
        try (Box box = box(HELLO + "exec sleep 600")) {
            box.greet();
            AtomicReference<Verdict> verdict = new AtomicReference<>();
            Thread asking = Thread.ofPlatform()
                    .start(() -> verdict.set(verdictOf(() -> box.receive(Duration.ofMinutes(1), "fit"))));
            asking.interrupt();
            assertThat(asking.join(Duration.ofSeconds(10))).isTrue();
            assertThat(verdict).hasValue(Verdict.INFRASTRUCTURE_FAILURE);
            assertThat(RunningBox.soon(() -> !box.handle().isAlive())).isTrue();
        }
    }

    @Test
    void timeInWhichNobodyAsksTheBoxIsNotTheSubmissions() throws IOException {
        Limits oneSecond =
                new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 64, 1 << 20, 10_000);
        String fitted = "printf '\\000\\000\\000\\005\\000\\000\\000\\000\\010'; ";
        try (Box box = box(HELLO + "sleep 1.4; " + fitted + "exec sleep 600", oneSecond)) {
            box.greet();
            // As long as we wait for a database, for example.
            long busyUntil = System.nanoTime() + Duration.ofMillis(1_200).toNanos();
            RunningBox.soon(() -> System.nanoTime() > busyUntil);
            assertThat(box.receive(Duration.ofSeconds(5), "fit")).isEqualTo(new Frame.Fitted());
            assertThat(verdictOf(() -> box.receive(Duration.ofSeconds(5), "fit")))
                    .isEqualTo(Verdict.TIMED_OUT);
        }
    }

    @Test
    void aBoxThatNobodyWaitsForAnyMoreIsNotLeftRunning() {
        List<String> command = List.of("sleep", "86399");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Launcher.start(new ProcessBuilder(command))).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        // The launcher starts one after the other: when this one has ended, the first has been started, and ended too.
        assertThatCode(() -> Launcher.start(new ProcessBuilder("true")).waitFor())
                .doesNotThrowAnyException();
        assertThat(RunningBox.soon(() -> ProcessHandle.current()
                        .children()
                        .noneMatch(child -> child.info()
                                .commandLine()
                                .filter(line -> line.endsWith("sleep 86399"))
                                .isPresent())))
                .isTrue();
    }

    @Test
    void whatWasPrintedBeforeTheEndIsWhole() throws IOException {
        String text = "x".repeat(50_000);
        for (int i = 0; i < 20; i++) {
            Box box = box("printf '%s' " + text + " >&2; " + HELLO + "exec sleep 600");
            box.greet();
            box.close();
            assertThat(box.output()).isEqualTo(text);
        }
    }

    @Test
    void anEndBeforeTheGreetingIsOurFailure() throws IOException {
        for (String script : List.of("exit 0", "exit 3", "exit 137", "echo bwrap: no such thing >&2; exit 1")) {
            try (Box box = box(script)) {
                assertThat(verdictOf(box::greet)).isEqualTo(Verdict.INFRASTRUCTURE_FAILURE);
            }
        }
    }

    @Test
    void aGreetingOfAnotherBuildIsOurFailure() throws IOException {
        try (Box box = box(hello(Frame.VERSION - 1) + "exec sleep 600")) {
            assertThat(verdictOf(box::greet)).isEqualTo(Verdict.INFRASTRUCTURE_FAILURE);
        }
    }

    @Test
    void whatIsPrintedBeforeTheGreetingIsShownToTheOperator() throws IOException {
        try (Box box = box("echo 'no user namespaces here' >&2; exit 1")) {
            SubmissionFailure failure = catchThrowableOfType(SubmissionFailure.class, box::greet);
            assertThat(failure).hasMessageContaining("exit code 1");
        }
    }
}
