package org.showdown.neural.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.neural.network.Cell;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.Split;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.neural.training.Epoch;
import org.showdown.neural.training.NetworkTraining;
import org.showdown.neural.training.TrainingListener;
import org.showdown.neural.training.TrainingSettings;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench neural}: an epoch of each cell, beside PyTorch in Python; and memory over many epochs. */
@Command(
        name = "neural",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times an epoch of the homework's networks, and shows the memory of a run of many epochs.")
final class BenchCommand implements Callable<Integer> {
    private static final Split SPLIT = new Split(LocalDate.of(2019, 12, 31), LocalDate.of(2021, 12, 31));
    private static final String SCRIPT = "torch_epochs.py";

    private final Terminal terminal;

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Epochs that are timed, after one to warm up (default: ${DEFAULT-VALUE}).")
    int epochs;

    @Option(
            names = "--memory-epochs",
            paramLabel = "N",
            defaultValue = "50",
            description = "Epochs over which memory is watched, on two symbols (default: ${DEFAULT-VALUE}; 0: none).")
    int memoryEpochs;

    @Option(names = "--python", paramLabel = "FILE", description = "A Python with torch, timed on the same work.")
    @Nullable
    String python;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        engine.apply();
        MarketDataset market = SimulatedMarket.practice();
        Map<String, List<Double>> ours = new LinkedHashMap<>();
        int windows = 0;
        for (Cell cell : Cell.values()) {
            Recipe recipe = Recipe.HOMEWORK.with(Recipe.HOMEWORK.shape().with(cell));
            SplitSamples samples = recipe.samples(market, SPLIT);
            windows = samples.training().size();
            ours.put(cell.id(), seconds(recipe, samples));
        }
        Map<String, List<Double>> theirs = python == null ? Map.of() : python(python, windows);
        terminal.out().println("| epoch of " + windows + " windows | median | min | max | PyTorch, same run | ratio |");
        terminal.out().println("| --- | --: | --: | --: | --: | --: |");
        ours.forEach((cell, times) -> {
            List<Double> other = theirs.getOrDefault(cell, List.of());
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "| %s, 2 × 64 | %.2f s | %.2f s | %.2f s | %s | %s |",
                            cell,
                            median(times),
                            least(times),
                            most(times),
                            other.isEmpty()
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "%.2f s (%.2f–%.2f)",
                                            median(other),
                                            least(other),
                                            most(other)),
                            other.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", median(times) / median(other))));
        });
        if (memoryEpochs > 0) {
            memory(market);
        }
        return 0;
    }

    private List<Double> seconds(Recipe recipe, SplitSamples samples) {
        List<Double> seconds = new ArrayList<>();
        train(recipe, epochs + 1, samples, new TrainingListener() {
            @Override
            public void epoch(Epoch epoch) {
                terminal.err().println(String.format(Locale.ROOT, "%s %.2f s", recipe.family(), epoch.trainSeconds()));
                if (epoch.number() > 1) {
                    seconds.add(epoch.trainSeconds());
                }
            }
        });
        return seconds;
    }

    private static void train(Recipe recipe, int epochs, SplitSamples samples, TrainingListener listener) {
        TrainingSettings usual = recipe.training();
        TrainingSettings settings = new TrainingSettings(
                usual.loss(), usual.learningRate(), usual.batch(), epochs, epochs, usual.clipNorm(), usual.seed());
        new NetworkTraining(recipe.shape(), settings, samples, listener).run();
    }

    /** Resident memory of this process after each epoch of a long run. */
    private void memory(MarketDataset market) {
        Recipe recipe = Recipe.HOMEWORK;
        SplitSamples samples = recipe.samples(market.select(market.symbols().subList(0, 2)), SPLIT);
        List<Long> megabytes = new ArrayList<>();
        train(recipe, memoryEpochs, samples, new TrainingListener() {
            @Override
            public void epoch(Epoch epoch) {
                // What Java has not collected yet is not what is looked for.
                System.gc();
                megabytes.add(residentMegabytes());
            }
        });
        terminal.out().println();
        terminal.out().println("| after epoch | resident memory |");
        terminal.out().println("| --: | --: |");
        for (int epoch = 1; epoch <= memoryEpochs; epoch += epoch == 1 ? 4 : 5) {
            terminal.out().println("| " + epoch + " | " + megabytes.get(epoch - 1) + " MB |");
        }
    }

    private static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException e) {
            return -1;
        }
    }

    private Map<String, List<Double>> python(String interpreter, int windows) throws IOException, InterruptedException {
        Path script = Files.createTempFile("showdown", SCRIPT);
        try (InputStream in = BenchCommand.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("the script " + SCRIPT + " is not in this jar");
            }
            Files.write(script, in.readAllBytes());
        }
        ProcessBuilder builder = new ProcessBuilder(
                        interpreter,
                        script.toString(),
                        String.valueOf(engine.threads),
                        String.valueOf(windows),
                        String.valueOf(Recipe.HOMEWORK.training().batch()),
                        String.valueOf(epochs + 1))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // With more threads of its own, OpenBLAS fights PyTorch's for the cores: this is its best setting.
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                terminal.err().println(line);
                String[] words = line.split(" ", -1);
                if (words.length == 2) {
                    seconds.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(Double.valueOf(words[1]));
                }
            }
        }
        if (process.waitFor() != 0 || seconds.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a Python with torch, found that " + interpreter + " ended with " + process.exitValue());
        }
        seconds.values().forEach(List::removeFirst);
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double least(List<Double> values) {
        return values.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static double most(List<Double> values) {
        return values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
