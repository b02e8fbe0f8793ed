package org.showdown.platform.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator can set about workers; as variables {@code SHOWDOWN_SLOTS}, {@code SHOWDOWN_WORKER_HEARTBEAT} and so on. */
@ConfigMapping(prefix = "showdown")
public interface WorkerSettings {

    /** Submissions evaluated at the same time; one leaves the second core of a small machine to the pages. */
    @WithDefault("1")
    int slots();

    /** Which kinds of jobs are taken. */
    @WithDefault("jar,onnx,train")
    @WithName("worker.takes")
    Set<JobNeed> takes();

    /** Whether this machine's graphics card may be used, so that jobs which need one come here. */
    @WithDefault("false")
    @WithName("worker.gpu")
    boolean gpu();

    /** How instructors know the worker; by default the machine's name. */
    @WithName("worker.name")
    Optional<String> name();

    /** How often a worker says that it lives; after {@link JobQueues#MISSED_HEARTBEATS} missed ones its job is begun elsewhere. */
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

    /** How long a stop waits for running jobs to end by themselves; what then still runs is handed back. */
    @WithDefault("3s")
    @WithName("worker.stop-wait")
    Duration stopWait();

    /** How often the canary is sent into the sandbox while all is well. */
    @WithDefault("1h")
    @WithName("worker.canary")
    Duration canary();

    /** With less free space on the disk for temporary files, a worker takes nothing, in MiB. */
    @WithDefault("200")
    @WithName("worker.free-disk")
    int freeDiskMiB();
}
