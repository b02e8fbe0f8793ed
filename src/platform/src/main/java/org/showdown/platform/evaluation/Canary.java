package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.SandboxAccess;
import org.showdown.platform.worker.WorkerSettings;
import org.showdown.sandbox.Isolation;

/**
 * Whether the sandbox isolates, as hostile probes in a real box found it: at start, every hour, every minute while it does not, and
 * after each run that ended by our failure.
 */
@ApplicationScoped
class Canary {

    private static final Duration WHILE_UNABLE = Duration.ofMinutes(1);

    private final SandboxAccess sandboxes;
    private final Clock clock;
    private final Duration whileAble;
    private volatile @Nullable Finding latest;

    Canary(SandboxAccess sandboxes, Clock clock, WorkerSettings settings) {
        this.sandboxes = sandboxes;
        this.clock = clock;
        this.whileAble = settings.canary();
    }

    /**
     * @param at when it was found
     */
    record Finding(Isolation isolation, Instant at) {}

    /** Sends the canary in, which takes about a second. */
    synchronized Finding probe() {
        Finding found = new Finding(sandboxes.probe(), clock.instant());
        latest = found;
        return found;
    }

    boolean due() {
        Finding known = latest;
        return known == null
                || !clock.instant().isBefore(known.at().plus(known.isolation().able() ? whileAble : WHILE_UNABLE));
    }

    boolean able() {
        Finding known = latest;
        return known != null && known.isolation().able();
    }

    Optional<Instant> last() {
        return Optional.ofNullable(latest).map(Finding::at);
    }

    /** Why nothing may be evaluated, one sentence each; empty when it may. */
    List<String> problems() {
        Finding known = latest;
        return known == null
                ? List.of("The sandbox is being probed.")
                : known.isolation().reasons();
    }
}
