package org.showdown.neural.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.neural.recipe.ModelFile;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.training.NetworkTraining;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.volatility.market.MarketDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: from a recipe and a market to an ONNX file. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a network and writes it as an ONNX file that can be submitted.",
            "Training stops when the QLIKE of the validation years has not fallen for some epochs; later days are never"
                    + " looked at."
        })
final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "RECIPE",
            description = "A recipe file, or the name of a reference solution (lstm, gru …).")
    String recipe = "";

    @Mixin
    MarketOptions market = new MarketOptions();

    @Option(names = "--seed", paramLabel = "N", description = "In place of the recipe's seed.")
    @Nullable
    Integer seed;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The ONNX file to write.")
    Path out = Path.of("");

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    EventOptions watching = new EventOptions();

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        engine.apply();
        Recipe chosen = Recipes.read(recipe);
        Recipe seeded = seed == null ? chosen : chosen.withSeed(seed);
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("expected --out in a folder that exists, found " + out);
        }
        MarketDataset dataset = market.read();
        Progress progress = watching.progress(terminal);
        TrainedNetwork trained = new NetworkTraining(
                        seeded.shape(),
                        seeded.training(),
                        seeded.samples(dataset, market.split()),
                        new Watch(seeded, progress))
                .run();
        Files.write(out, ModelFile.of(seeded, trained, dataset, market.split()).toByteArray());
        progress.finished(trained, seeded.training(), (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
