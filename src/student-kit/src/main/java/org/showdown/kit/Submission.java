package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;

/** The file that a command line names: a path, or the name of a reference solution. */
record Submission(String title, Path file) {

    static Submission of(String argument, ReferenceSolutions references) {
        Path path = path(argument);
        if (Files.isRegularFile(path)) {
            return new Submission(String.valueOf(path.getFileName()), path);
        }
        List<ReferenceSolution> known = references.all();
        for (ReferenceSolution reference : known) {
            if (reference.name().equals(argument)) {
                return references
                        .find(argument)
                        .map(found -> new Submission(found.title(), found.file()))
                        .orElseThrow(() -> Problem.machine("the reference solution " + argument + " is not built: "
                                + reference.file() + " is missing; run ./showdown build"));
            }
        }
        String expected = known.isEmpty()
                ? "expected a jar or an ONNX file"
                : "expected a file or a reference solution ("
                        + String.join(
                                ", ",
                                known.stream().map(ReferenceSolution::name).toList()) + ")";
        throw Problem.usage(
                expected + (Files.isDirectory(path) ? ", found the folder " : ", found neither: ") + argument);
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw Problem.usage("expected a file, found '" + argument + "'");
        }
    }
}
