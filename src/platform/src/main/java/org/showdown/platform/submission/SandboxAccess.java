package org.showdown.platform.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.setup.ShowdownSettings.SandboxMode;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.Sandbox;

/** The sandbox that the operator chose, for the check of an upload and for its evaluation alike. */
@ApplicationScoped
public class SandboxAccess {

    private final Sandbox sandbox;

    SandboxAccess(ShowdownSettings settings) {
        this.sandbox = settings.sandbox() == SandboxMode.NONE_TRUSTED_MACHINE
                ? Sandbox.unconfined()
                : Sandbox.bubblewrap(settings.data().resolve("sandbox").toAbsolutePath());
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** Whether submissions may run here: in a sandbox that isolates, or without one because the operator said so. */
    public Isolation probe() {
        if (!sandbox.confines()) {
            return new Isolation(true, List.of(), List.of("No sandbox: the operator trusts every submission."));
        }
        return sandbox.probe();
    }
}
