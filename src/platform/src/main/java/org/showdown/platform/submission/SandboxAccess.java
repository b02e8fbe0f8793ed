package org.showdown.platform.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.Sandbox;

/** The sandbox that the operator chose, for the check of an upload and for its evaluation alike. */
@ApplicationScoped
public class SandboxAccess {

    private static final Logger LOG = Logger.getLogger(SandboxAccess.class);

    private final Sandbox sandbox;

    SandboxAccess(ShowdownSettings settings, OnnxSettings onnx) {
        this.sandbox = settings.sandbox()
                .in(
                        settings.data().resolve("sandbox").toAbsolutePath(),
                        onnx.onnxDevice(),
                        settings.root().toAbsolutePath().normalize().resolve("target/onnxruntime-cuda"));
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** Whether submissions may run here: in a sandbox that isolates, or without one because the operator said so. */
    public Isolation probe() {
        if (!sandbox.confines()) {
            return new Isolation(true, List.of(), List.of("No sandbox: the operator trusts every submission."));
        }
        Isolation isolation = sandbox.probe();
        sandbox.gpuRefusal().ifPresent(LOG::warn);
        return isolation;
    }
}
