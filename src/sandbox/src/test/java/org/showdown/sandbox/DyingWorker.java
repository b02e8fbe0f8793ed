package org.showdown.sandbox;

import java.nio.file.Path;

/** A worker of a process of its own: opens a box in the named sandbox, says when the submission is busy there, and waits to be killed. */
final class DyingWorker {
    private DyingWorker() {}

    public static void main(String[] arguments) throws InterruptedException {
        Sandbox sandbox = SandboxChoice.of(arguments[0]).in(Path.of(arguments[1]));
        var market = TestMarket.of(30, "A", "B");
        SandboxedForecaster forecaster = SandboxedForecaster.start(
                sandbox, Path.of(arguments[2]), SubmissionKind.JAR, Limits.DEFAULT, TestMarket.setup(market));
        Thread.ofPlatform().start(() -> forecaster.fit(TestMarket.until(market, 20)));
        while (!forecaster.output().contains("spinning")) {
            Thread.onSpinWait();
        }
        System.out.println("busy");
        Thread.currentThread().join();
    }
}
