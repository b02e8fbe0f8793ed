package org.showdown.evaluator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.showdown.sandbox.SubmissionKind;

/**
 * The reference solutions that stand in a folder: each has a folder of its own with a {@code reference.yaml} (name, title,
 * family, kind, file, description; one {@code key: value} a line).
 */
public final class ReferenceSolutions {
    private static final String RECIPE = "reference.yaml";

    private final Path folder;

    /** The reference solutions in this folder, for example {@code reference-solutions} of the repository. */
    public ReferenceSolutions(Path folder) {
        this.folder = folder;
    }

    /** All that are described, built or not, by name. */
    public List<ReferenceSolution> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> each.resolve(RECIPE))
                    .filter(Files::isRegularFile)
                    .map(ReferenceSolutions::read)
                    .sorted(Comparator.comparing(ReferenceSolution::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reference solution of this name, if it is here and built. */
    public Optional<ReferenceSolution> find(String name) {
        return all().stream()
                .filter(solution -> solution.name().equals(name) && Files.isRegularFile(solution.file()))
                .findFirst();
    }

    private static ReferenceSolution read(Path recipe) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(recipe);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                int colon = line.indexOf(": ");
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (colon < 0) {
                    throw new IllegalStateException(
                            recipe + ", line " + (i + 1) + ": expected key: value, found '" + line + "'");
                }
                values.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path home = Optional.ofNullable(recipe.getParent()).orElseThrow();
        return new ReferenceSolution(
                value(values, "name", recipe),
                value(values, "title", recipe),
                value(values, "family", recipe),
                SubmissionKind.of(value(values, "kind", recipe)),
                home.resolve(value(values, "file", recipe)),
                value(values, "description", recipe));
    }

    private static String value(Map<String, String> values, String key, Path recipe) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(recipe + ": the field '" + key + "' is missing");
        }
        return value;
    }
}
