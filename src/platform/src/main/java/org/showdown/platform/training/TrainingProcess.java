package org.showdown.platform.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The training program while it runs. Closing it ends it, with all that it started. */
final class TrainingProcess implements AutoCloseable {
    /** A program that tells faster than it is listened to waits. */
    private static final int LINES_AHEAD = 1_000;
    /** No line of the program: events are JSON objects. */
    private static final String END = "\u0000end";

    private static final long TO_END_SECONDS = 2;

    private final Process process;
    private final LogTail log;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_AHEAD);
    private final Thread listener;
    private final Thread logger;
    private boolean ended;

    TrainingProcess(Process process, LogTail log) {
        this.process = process;
        this.log = log;
        this.listener = Thread.ofVirtual().name("training-events").start(() -> {
            read(process.getInputStream(), this::put);
            put(END);
        });
        this.logger = Thread.ofVirtual().name("training-log").start(() -> read(process.getErrorStream(), log::add));
    }

    /** Whether the program has closed its output. */
    boolean ended() {
        return ended;
    }

    /** The program's next line of output; empty when none comes within the time, or when there will be none. */
    Optional<String> next(Duration within) throws InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        String line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        ended = END.equals(line);
        return Optional.ofNullable(ended ? null : line);
    }

    /** Waits for the end of a program that has closed its output. */
    int exitCode() throws InterruptedException {
        int code = process.waitFor();
        logger.join(TimeUnit.SECONDS.toMillis(TO_END_SECONDS));
        return code;
    }

    LogTail log() {
        return log;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        try {
            if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        listener.interrupt();
    }

    private void put(String line) {
        try {
            lines.put(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(InputStream stream, Consumer<String> consumer) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !Thread.currentThread().isInterrupted()) {
                consumer.accept(line);
                line = reader.readLine();
            }
        } catch (IOException e) {
            // The program was ended while its output was read: there is no more of it.
        }
    }
}
