package org.showdown.neural.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.study.Laboratory;
import org.showdown.neural.study.Study;
import org.showdown.neural.study.StudyResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code study}: an experiment of the course. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs an experiment of the course: trains the networks that it compares and says what came out.")
final class StudyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY", description = "memory-curve, estimators, inputs, cells, layers or attention.")
    String study = "";

    @Option(names = "--recipe", paramLabel = "RECIPE", description = "What is varied (default: the homework's LSTM).")
    String recipe = "";

    @Mixin
    MarketOptions market = new MarketOptions();

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "1,2",
            description = "Each network is trained once for each seed (default: ${DEFAULT-VALUE}).",
            defaultValue = "1,2")
    List<Long> seeds = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the result as JSON.")
    Path out = Path.of("");

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    EventOptions watching = new EventOptions();

    StudyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        engine.apply();
        Study chosen = Study.of(study);
        Recipe varied = recipe.isEmpty() ? Recipe.HOMEWORK : Recipes.read(recipe);
        Progress progress = watching.progress(terminal);
        String ofRecipe = recipe.isEmpty() ? "" : " --recipe " + Path.of(recipe).getFileName();
        String typed = "./showdown study " + chosen.id() + ofRecipe + " " + market.typed() + " --seeds "
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
        Laboratory.Watcher watcher = (done, of, what, each) -> {
            progress.step(done, of, what);
            return new Watch(each, progress);
        };
        Laboratory laboratory = new Laboratory(market.read(), market.split(), varied, seeds, watcher, typed);
        StudyResult result = chosen.run(laboratory);
        if (!out.toString().isEmpty()) {
            Files.writeString(
                    out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        }
        if (!watching.events) {
            result.print(terminal.out());
        }
        progress.done((System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
