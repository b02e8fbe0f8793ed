package org.showdown.platform.worker;

import io.quarkus.test.junit.QuarkusMock;
import org.jspecify.annotations.Nullable;

/** This machine, as loaded as a test wants it. */
public final class LoadedMachine {
    private LoadedMachine() {}

    /**
     * Puts it into the place of the real one until the test method ends.
     *
     * @param load processes that want to run, per processor
     */
    public static void install(WorkerSettings settings, double load) {
        QuarkusMock.installMockForType(
                new Machine(settings) {
                    @Override
                    @Nullable
                    Double load() {
                        return load;
                    }
                },
                Machine.class);
    }
}
