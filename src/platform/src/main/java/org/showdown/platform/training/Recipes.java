package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.showdown.platform.setup.ShowdownSettings;

/** The recipes of the reference solutions: {@code reference-solutions/NAME/recipe.yaml}. Read anew each time, for they are edited. */
@ApplicationScoped
class Recipes {
    static final int MAX_BYTES = 16 * 1024;

    private static final String FILE = "recipe.yaml";

    private final Path folder;

    Recipes(ShowdownSettings settings) {
        this.folder = settings.root().resolve("reference-solutions");
    }

    /** A network's recipe, as its file says it. */
    public record Recipe(String name, String text) {}

    /** @return by name */
    List<Recipe> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> solutions = Files.list(folder)) {
            return solutions
                    .filter(solution -> Files.isRegularFile(solution.resolve(FILE)))
                    .sorted()
                    .map(Recipes::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recipe read(Path solution) {
        try {
            return new Recipe(solution.getFileName().toString(), Files.readString(solution.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
