package org.showdown.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.showdown.runner.Frame;
import org.showdown.runner.FrameCodec;
import org.showdown.runner.Numbered;
import org.showdown.runner.ProtocolException;

/**
 * One running box and its pipe. Every write and every read has a deadline: when it passes, the box is killed, and the
 * read ends with the stream. One thread at a time.
 */
final class Box implements AutoCloseable {
    /** From launch to the runner's first word; a machine that needs longer cannot keep any other promise either. */
    private static final Duration START = Duration.ofSeconds(30);

    /** Numbers of questions, which a submission must not foresee. */
    private static final SecureRandom NUMBERS = new SecureRandom();

    /** How soon a box ends after the thread that waits for it has been interrupted; a read from a pipe does not notice by itself. */
    private static final Duration NOTICE = Duration.ofMillis(100);

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final Process process;
    private final SubmissionKind kind;
    private final Limits limits;
    private final BoxResources held;
    private final InputStream in;
    private final OutputStream out;
    private final Output output;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Future<?> interrupts;
    private long spentNanos;
    private boolean greeted;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable String late;

    Box(Process process, BoxOrder order, BoxResources held) {
        this.process = process;
        this.kind = order.kind();
        this.limits = order.limits();
        this.held = held;
        this.in = process.getInputStream();
        this.out = process.getOutputStream();
        this.output = Output.of(process.getErrorStream(), limits.outputBytes(), this::kill);
        this.interrupts = WATCH.scheduleWithFixedDelay(
                this::endWhenInterrupted, NOTICE.toMillis(), NOTICE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sandbox-deadlines").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** Waits for the runner's first word. Whatever goes wrong before it is our failure, not the submission's. */
    void greet() {
        Frame frame = within(START, "start", () -> read(Numbered.UNASKED));
        if (!(frame instanceof Frame.Hello hello) || hello.version() != Frame.VERSION) {
            close();
            throw new SubmissionFailure(Verdict.INFRASTRUCTURE_FAILURE, "The runner in the box is of another build.");
        }
        greeted = true;
        spentNanos = 0;
    }

    private void endWhenInterrupted() {
        Thread asking = waiting;
        if (asking != null && asking.isInterrupted()) {
            kill();
        }
    }

    /** Reads one frame that the runner sends unasked. */
    Frame receive(Duration limit, String what) {
        return within(limit, what, () -> read(Numbered.UNASKED));
    }

    /** Writes frames that have no answer. */
    void tell(Duration limit, String what, Frame... frames) {
        within(limit, what, () -> {
            write(NUMBERS.nextInt(), frames);
            return frames;
        });
    }

    /** Writes frames, of which the last has an answer, and reads that. */
    Frame ask(Duration limit, String what, Frame... frames) {
        return within(limit, what, () -> {
            int question = NUMBERS.nextInt();
            write(question, frames);
            return read(question);
        });
    }

    private Frame read(int question) throws IOException {
        Numbered answer = FrameCodec.read(in, FrameCodec.CAP_TO_HOST);
        if (answer.question() != question) {
            throw new ProtocolException("an answer to nothing that was asked");
        }
        return answer.frame();
    }

    private void write(int question, Frame... frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            FrameCodec.write(bytes, new Numbered(question, frame));
        }
        bytes.writeTo(out);
        out.flush();
    }

    private interface Exchange<T> {
        T run() throws IOException;
    }

    private <T> T within(Duration limit, String what, Exchange<T> exchange) {
        // Of the whole run, only the time in which we wait for the box is the submission's: we may have to wait for
        // others.
        long began = System.nanoTime();
        long left = limits.total().toNanos() - spentNanos;
        boolean wholeRun = greeted && left < limit.toNanos();
        String tooLate = wholeRun
                ? "The whole run took longer than " + seconds(limits.total()) + "."
                : "The limit of " + seconds(limit) + " for " + what + " has passed.";
        Future<?> deadline = WATCH.schedule(
                () -> {
                    late = tooLate;
                    kill();
                },
                Math.max(0, wholeRun ? left : limit.toNanos()),
                TimeUnit.NANOSECONDS);
        waiting = Thread.currentThread();
        try {
            return exchange.run();
        } catch (ProtocolException e) {
            throw failed(new SubmissionFailure(
                    Verdict.SANDBOX_VIOLATION,
                    "The submission wrote to the runner's own pipe: " + e.getMessage()
                            + ". Print with System.out only.",
                    e));
        } catch (IOException e) {
            throw failed(ended(what, e));
        } finally {
            waiting = null;
            deadline.cancel(false);
            spentNanos += System.nanoTime() - began;
        }
    }

    private SubmissionFailure failed(SubmissionFailure failure) {
        close();
        return failure;
    }

    /** The pipe has ended: because we killed the box, or by itself. */
    private SubmissionFailure ended(String what, IOException cause) {
        int code = exitCode();
        String tooLate = late;
        if (!greeted) {
            String reason = tooLate != null ? tooLate : "exit code " + code + " " + output.text();
            return new SubmissionFailure(
                    Verdict.INFRASTRUCTURE_FAILURE, "The sandbox did not start: " + reason.strip(), cause);
        }
        if (output.overLimit()) {
            return new SubmissionFailure(
                    Verdict.OUTPUT_LIMIT,
                    "The submission printed more than " + limits.outputBytes() + " bytes.",
                    cause);
        }
        if (tooLate != null) {
            return new SubmissionFailure(Verdict.TIMED_OUT, tooLate, cause);
        }
        return held.outOfMemory() || ExitCodes.virtualMachineHadNoMemory(code, output.text())
                ? ExitCodes.explain(ExitCodes.OUT_OF_MEMORY, what, kind, limits, false, cause)
                : ExitCodes.explain(code, what, kind, limits, held.machineLacksMemory(), cause);
    }

    /** The exit code; a box that closed its pipe but lives on is killed. */
    private int exitCode() {
        // Asked first, for a process that has ended already is waited for without a look at this.
        if (Thread.currentThread().isInterrupted()) {
            kill();
            return ExitCodes.INTERRUPTED;
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
                return ExitCodes.CLOSED_ITS_PIPE;
            }
            output.finish();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return ExitCodes.INTERRUPTED;
        }
    }

    /** The box's outermost process on this machine. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What was printed so far. */
    String output() {
        return output.text();
    }

    /** Kills the box and everything in it, and waits until it is gone. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        interrupts.cancel(false);
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            output.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            held.close();
        }
    }

    /** Not by the process itself, which would close its pipes: what it has printed and nobody has read yet would be lost. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }
}
