package org.showdown.neural.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.recipe.RecipeYaml;

/** Finds a recipe by its file or, in a checkout, by the name of the reference solution that it makes. */
final class Recipes {

    private Recipes() {}

    static Recipe read(String argument) throws IOException {
        return RecipeYaml.read(Files.readString(file(argument)));
    }

    static Path file(String argument) {
        Path file = Path.of(argument);
        String root = System.getenv("SHOWDOWN_ROOT");
        if (!Files.exists(file) && root != null && argument.matches("[a-z0-9-]+")) {
            return Path.of(root, "reference-solutions", argument, "recipe.yaml");
        }
        return file;
    }
}
