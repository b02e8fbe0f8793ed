package org.showdown.sandbox;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A process of its own that opens a box, tells its processes, and waits to be killed. */
final class WorkerWithABox {
    private WorkerWithABox() {}

    public static void main(String[] arguments) throws InterruptedException {
        RunningBox running = RunningBox.with(Path.of(arguments[0]));
        System.out.println(running.processes().stream()
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.joining(" ")));
        Thread.currentThread().join();
    }
}
