package org.showdown.neural.cli;

import picocli.CommandLine.Option;

/** How the native engine runs; to be applied before anything is computed. */
final class EngineOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Processor threads (default: ${DEFAULT-VALUE}: a network of the homework's size is not faster with"
                            + " more). The same seed gives the same weights with the same number of threads.")
    int threads;

    void apply() {
        if (threads < 1) {
            throw new IllegalArgumentException("expected --threads of at least 1, found " + threads);
        }
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
    }
}
