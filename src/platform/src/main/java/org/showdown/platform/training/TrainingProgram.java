package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * The program that trains: a process of its own, so that native code and a full heap cannot take the platform with them, and so that
 * ending it is certain.
 */
@ApplicationScoped
class TrainingProgram {
    private static final String MAIN_CLASS = "org.showdown.neural.cli.TrainMain";
    /** Submissions are timed: a training only takes the processor time that nothing else wants. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** What the program may know of this process's surroundings; a database's password is not among it. */
    private static final List<String> PASSED_ON = List.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_",
            "TZ",
            "TMPDIR",
            "LD_LIBRARY_PATH",
            "CUDA_",
            "NVIDIA_",
            "OMP_",
            "MKL_",
            "DJL_",
            "PYTORCH_");

    /** The engine downloads nothing and reports nothing. */
    private static final Map<String, String> ENGINE = Map.of("DJL_OFFLINE", "true", "OPT_OUT_TRACKING", "true");

    private final TrainingSettings settings;
    private final Path jars;

    TrainingProgram(TrainingSettings settings, ShowdownSettings process) {
        this.settings = settings;
        this.jars = process.root().toAbsolutePath().normalize().resolve("src/neural/target/train");
    }

    /** Whether there is a program to start. */
    boolean present() {
        return settings.command().isPresent() || Files.isDirectory(jars);
    }

    TrainingProcess start(TrainingJob job, JobFiles files) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(settings.command().orElseGet(this::builtCommand));
        command.addAll(arguments(job, files));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(files.folder().toFile());
        builder.environment().keySet().removeIf(name -> PASSED_ON.stream().noneMatch(name::startsWith));
        ENGINE.forEach(builder.environment()::putIfAbsent);
        return new TrainingProcess(builder.start(), new LogTail());
    }

    private List<String> builtCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.options());
        command.addAll(List.of("-cp", jars + File.separator + "*", MAIN_CLASS));
        return command;
    }

    private static List<String> arguments(TrainingJob job, JobFiles files) {
        List<String> arguments = new ArrayList<>();
        Study study = job.study();
        if (study == null) {
            arguments.addAll(List.of("train", files.recipe().toString()));
        } else {
            arguments.addAll(
                    List.of("study", study.id(), "--recipe", files.recipe().toString()));
        }
        arguments.addAll(List.of(
                "--market", files.market().toString(),
                "--vix", files.vix().toString(),
                "--train-until", job.trainUntil().toString(),
                "--validate-until", job.validateUntil().toString()));
        if (study != null && !job.seeds().isEmpty()) {
            arguments.add("--seeds");
            arguments.add(job.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        arguments.addAll(List.of("--out", files.output().toString(), "--events", "--while-input-open"));
        return arguments;
    }
}
