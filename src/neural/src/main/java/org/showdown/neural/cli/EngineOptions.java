package org.showdown.neural.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the native engine runs; to be applied before anything is computed. */
final class EngineOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Processor threads (default: one for each core). The same seed gives the same weights with"
                    + " the same number of threads.")
    @Nullable
    Integer threads;

    void apply() {
        if (threads == null) {
            return;
        }
        if (threads < 1) {
            throw new IllegalArgumentException("expected --threads of at least 1, found " + threads);
        }
        System.setProperty("ai.djl.pytorch.num_threads", threads.toString());
    }
}
