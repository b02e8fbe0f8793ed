package org.showdown.kit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SandboxChoice;
import picocli.CommandLine.Option;

/** Whether the submission is confined. */
final class SandboxOptions {

    @Option(
            names = "--sandbox",
            negatable = true,
            description = {
                "Run the submission in the sandbox (bubblewrap or what SHOWDOWN_SANDBOX names, Linux), or with --no-sandbox as a plain process with your"
                        + " own rights.",
                "./showdown: in the sandbox. At home: without, since the code is your own."
            })
    @Nullable
    Boolean sandbox;

    Sandbox choose(Surroundings surroundings) {
        Optional<SandboxChoice> named = surroundings.sandbox();
        if (sandbox == null) {
            return named.isPresent() ? named.get().in(surroundings.cache()) : Sandbox.unconfined();
        }
        return sandbox
                ? named.filter(SandboxChoice::confines)
                        .orElse(SandboxChoice.BUBBLEWRAP)
                        .in(surroundings.cache())
                : Sandbox.unconfined();
    }
}
