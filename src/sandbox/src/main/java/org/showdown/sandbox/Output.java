package org.showdown.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a box prints: read as it comes, so that the box never waits for us; counted, and kept up to a cap. */
final class Output {
    static final String READER = "sandbox-output";

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long limit;
    private final Runnable onLimit;
    private @Nullable Thread reader;
    private long printed;
    private boolean overLimit;

    private Output(long limit, Runnable onLimit) {
        this.limit = limit;
        this.onLimit = onLimit;
    }

    /** Starts to read on a thread of its own, which ends with the stream. */
    static Output of(InputStream stream, long limit, Runnable onLimit) {
        Output output = new Output(limit, onLimit);
        output.reader = Thread.ofPlatform().daemon().name(READER).start(() -> output.drain(stream));
        return output;
    }

    /** Waits until all that a box has printed is read; the box is gone, so that is soon. */
    void finish() throws InterruptedException {
        Thread running = reader;
        if (running != null) {
            running.join(LAST_WORDS);
        }
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                take(buffer, read);
            }
        } catch (IOException closed) {
            // The box is gone; what has been read stays.
        }
    }

    private void take(byte[] buffer, int read) {
        boolean reached;
        synchronized (this) {
            int room = Math.min(read, Limits.KEPT_OUTPUT - kept.size());
            kept.write(buffer, 0, room);
            printed += read;
            reached = !overLimit && printed > limit;
            overLimit |= reached;
        }
        if (reached) {
            onLimit.run();
        }
    }

    synchronized boolean overLimit() {
        return overLimit;
    }

    /** The text kept so far, without control characters and without what the run time itself complains of. */
    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Error in cpuinfo:"))
                .map(line -> PlainText.of(line, Limits.KEPT_OUTPUT))
                .collect(Collectors.joining("\n"));
    }
}
