package org.showdown.platform.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker as the table of workers has it.
 *
 * @param name      unique, made at start
 * @param device    {@code cpu}, or the graphics card's name
 * @param takes     kinds of jobs
 * @param slots     evaluations at the same time
 * @param ready     whether it takes jobs
 * @param reasons   why not
 * @param draining  asked to take nothing more
 * @param load      processes of the machine that want to run, per processor; null where it is not known
 * @param jobs      what it does now
 * @param probedAt  when the canary last ran; null before that
 * @param silence   since its last heartbeat
 * @param alive     whether that is short
 * @param stoppedAt when it said goodbye; null while it has not
 */
public record WorkerEntry(
        String name,
        String host,
        String device,
        List<String> takes,
        int slots,
        boolean ready,
        List<String> reasons,
        boolean draining,
        @Nullable Double load,
        List<Job> jobs,
        @Nullable Instant probedAt,
        Instant startedAt,
        Duration silence,
        boolean alive,
        @Nullable Instant stoppedAt) {

    /** A running job and the page about it. */
    public record Job(String task, String id) {
        private static final int SHOWN = 8;

        static Job of(String stored) {
            int colon = stored.indexOf(':');
            return new Job(stored.substring(0, colon), stored.substring(colon + 1));
        }

        public String label() {
            return task + " " + id.substring(0, Math.min(SHOWN, id.length()));
        }

        public String address() {
            return task.startsWith("claims")
                    ? "/claims"
                    : (task.startsWith("training") ? "/teach/training/" : "/submissions/") + id;
        }
    }

    /** For example {@code ready}; what an instructor wants to know first. */
    public String state() {
        if (stoppedAt != null) {
            return "stopped";
        }
        if (!alive) {
            return "silent";
        }
        return draining ? (jobs.isEmpty() ? "drained" : "draining") : ready ? "ready" : "not ready";
    }

    /** The badge's class. */
    public String tone() {
        return switch (state()) {
            case "ready" -> "good";
            case "silent", "not ready" -> "bad";
            default -> "";
        };
    }

    /** For example "3 s ago". */
    public String heard() {
        long seconds = Math.max(0, silence.toSeconds());
        return seconds < 120 ? seconds + " s ago" : seconds / 60 + " min ago";
    }

    /** For example "0.85". */
    public String loadText() {
        return load == null ? "" : "%.2f".formatted(load);
    }
}
