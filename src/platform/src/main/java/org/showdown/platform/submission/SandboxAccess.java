package org.showdown.platform.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.Sandbox;

/** The sandbox that the operator chose, for the check of an upload and for its evaluation alike. */
@ApplicationScoped
public class SandboxAccess {

    private static final Logger LOG = Logger.getLogger(SandboxAccess.class);

    private static final Duration WHILE_UNABLE = Duration.ofMinutes(1);

    private final Sandbox sandbox;
    private final Clock clock;
    private final Duration whileAble;
    private @Nullable Finding latest;

    /**
     * @param canary how often a worker sends hostile probes into the sandbox; one beside it, or the first upload after twice as long, does it for
     *     uploads
     */
    SandboxAccess(
            ShowdownSettings settings,
            OnnxSettings onnx,
            Clock clock,
            @ConfigProperty(name = "showdown.worker.canary", defaultValue = "1h") Duration canary) {
        this.clock = clock;
        this.whileAble = canary.multipliedBy(2);
        this.sandbox = settings.sandbox()
                .in(
                        settings.data().resolve("sandbox").toAbsolutePath(),
                        onnx.onnxDevice(),
                        settings.root().toAbsolutePath().normalize().resolve("target/onnxruntime-cuda"));
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    private record Finding(Isolation isolation, Instant at) {
        boolean holdsAt(Instant moment, Duration whileAble) {
            return moment.isBefore(at.plus(isolation.able() ? whileAble : WHILE_UNABLE));
        }
    }

    /** Whether submissions may run here: in a sandbox that isolates, or without one because the operator said so. */
    public Isolation probe() {
        Isolation isolation = sandbox.confines()
                ? probed()
                : new Isolation(true, List.of(), List.of("No sandbox: the operator trusts every submission."));
        sandbox.gpuRefusal().ifPresent(LOG::warn);
        found(isolation);
        return isolation;
    }

    /** A canary that cannot be sent is no better than one that got out. */
    private Isolation probed() {
        try {
            return sandbox.probe();
        } catch (RuntimeException e) {
            LOG.error("The canary could not be sent into the sandbox", e);
            return new Isolation(
                    false, List.of("The canary could not be sent into the sandbox; the log says why."), List.of());
        }
    }

    synchronized void found(Isolation isolation) {
        latest = new Finding(isolation, clock.instant());
    }

    /**
     * Why no upload may be looked at in the sandbox, one sentence each; empty when it isolates. A process that only serves pages has no worker
     * that probes, and a student's code runs here as well; so whoever asks first, or after a long time, waits for the probe.
     */
    synchronized List<String> problems() {
        Finding known = latest;
        return known != null && known.holdsAt(clock.instant(), whileAble)
                ? known.isolation().reasons()
                : probe().reasons();
    }
}
