package org.showdown.evaluator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.showdown.sandbox.SubmissionKind;

/**
 * The reference solutions that stand in a folder: each has a folder of its own with a {@code reference.yaml} (name, title,
 * family, kind, file, description).
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
        try {
            YamlFields fields = YamlFields.parse(recipe.toString(), Files.readString(recipe));
            Path home = Optional.ofNullable(recipe.getParent()).orElseThrow();
            return new ReferenceSolution(
                    fields.get("name", Function.identity()),
                    fields.get("title", Function.identity()),
                    fields.get("family", Function.identity()),
                    fields.get("kind", SubmissionKind::of),
                    fields.get("file", home::resolve),
                    fields.get("description", Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
