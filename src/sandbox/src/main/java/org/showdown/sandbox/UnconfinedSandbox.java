package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runner as a plain child process with our own rights: same protocol, time limits and verdicts, no walls. */
final class UnconfinedSandbox extends Sandbox {
    private @Nullable BoxImage image;

    @Override
    public boolean confines() {
        return false;
    }

    private synchronized BoxImage image() throws IOException {
        if (image == null) {
            image = BoxImage.unlinkedIn(cache());
        }
        return image;
    }

    private static Path cache() throws IOException {
        Path wished = Path.of(System.getProperty("user.home"), ".cache", "volatility-showdown");
        try {
            Files.createDirectories(wished);
            return wished;
        } catch (IOException homeIsReadOnly) {
            return Files.createTempDirectory("volatility-showdown");
        }
    }

    @Override
    Box open(BoxOrder order) {
        try {
            BoxImage parts = image();
            List<String> command = new ArrayList<>();
            command.add(parts.javaHome().resolve("bin").resolve("java").toString());
            command.addAll(JvmOptions.of(order.kind(), order.limits()));
            if (Files.exists(parts.classArchive(order.kind()))) {
                command.add("-XX:SharedArchiveFile=" + parts.classArchive(order.kind()));
            }
            command.add("-Donnxruntime.native.path=" + parts.nativeFolder());
            command.addAll(
                    List.of("-cp", parts.runnerJar().toString(), "org.showdown.runner.RunnerMain", order.mode()));
            Path file = order.file();
            if (file != null) {
                command.add(file.toAbsolutePath().toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
            return new Box(Launcher.start(builder), order, new BoxResources());
        } catch (IOException e) {
            throw new SubmissionFailure(
                    Verdict.INFRASTRUCTURE_FAILURE, "The runner cannot be started: " + e.getMessage(), e);
        }
    }

    @Override
    public Isolation probe() {
        return new Isolation(true, List.of(), List.of("unconfined: submissions run with the rights of this process"));
    }
}
