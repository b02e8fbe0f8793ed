package org.showdown.platform.training;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** Has the worker start {@link FakeTrainMain} in the place of the training program. */
public final class FakeTraining implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "showdown.training.command",
                String.join(
                        ",",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        FakeTrainMain.class.getName()),
                "showdown.training.beat",
                "100ms",
                "showdown.house",
                "false");
    }

    @Override
    public void stop() {}
}
