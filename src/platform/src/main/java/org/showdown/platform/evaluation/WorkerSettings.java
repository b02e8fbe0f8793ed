package org.showdown.platform.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** What an operator can set about evaluating; as variables {@code SHOWDOWN_SLOTS}, {@code SHOWDOWN_WORKER_HEARTBEAT} and so on. */
@ConfigMapping(prefix = "showdown")
public interface WorkerSettings {

    /** Submissions evaluated at the same time; one leaves the second core of a small machine to the pages. */
    @WithDefault("1")
    int slots();

    /** How often a worker says that it lives; after four missed ones its job is begun elsewhere. */
    @WithDefault("5s")
    @WithName("worker.heartbeat")
    Duration heartbeat();

    /** How often the queue is looked at without a notice; a notice is the rule, this is the net under it. */
    @WithDefault("1s")
    @WithName("worker.polling")
    Duration polling();

    /** First pause after a failure of ours, doubled each time: long enough for a database to restart. */
    @WithDefault("5s")
    @WithName("worker.retry-pause")
    Duration retryPause();

    /** Whether the reference solutions are submitted at start. */
    @WithDefault("true")
    boolean house();
}
