package org.showdown.kit;

import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Sandbox;
import picocli.CommandLine.Option;

/** Whether the submission is confined. */
final class SandboxOptions {

    @Option(
            names = "--sandbox",
            negatable = true,
            description = {
                "Run the submission in the sandbox (bubblewrap, Linux), or with --no-sandbox as a plain process with your"
                        + " own rights.",
                "./showdown: in the sandbox. At home: without, since the code is your own."
            })
    @Nullable
    Boolean sandbox;

    Sandbox choose(Surroundings surroundings) {
        boolean confined = sandbox == null ? surroundings.sandboxIsDefault() : sandbox;
        return confined ? Sandbox.bubblewrap(surroundings.cache()) : Sandbox.unconfined();
    }
}
