package org.showdown.platform.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers changes of assignments: one is due when it has been quiet for a while, or has waited long enough in a storm. */
final class Gathering {
    private final Duration quiet;
    private final Duration atMost;
    private final Map<UUID, Heard> waiting = new HashMap<>();

    private record Heard(Instant first, Instant last) {}

    Gathering(Duration quiet, Duration atMost) {
        this.quiet = quiet;
        this.atMost = atMost;
    }

    synchronized void heard(UUID assignment, Instant now) {
        waiting.merge(assignment, new Heard(now, now), (earlier, later) -> new Heard(earlier.first(), later.last()));
    }

    /** Those that are due; they wait no more. */
    synchronized List<UUID> due(Instant now) {
        List<UUID> due = new ArrayList<>();
        waiting.forEach((assignment, heard) -> {
            if (!now.isBefore(heard.last().plus(quiet))
                    || !now.isBefore(heard.first().plus(atMost))) {
                due.add(assignment);
            }
        });
        waiting.keySet().removeAll(due);
        return due;
    }
}
