package org.showdown.platform.assignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;

/**
 * The assignments of a folder tree: every {@code homework*.yaml}. A file says its own {@code slug}; its {@code brief} names a Markdown
 * file beside it.
 */
final class AssignmentFiles {
    /** An assignment as its files say it. */
    record Found(String name, YamlTree yaml, String slug, AssignmentSettings settings, String sha256) {
        int line(String field) {
            return yaml.line(field);
        }
    }

    /** What is wrong in a file, as {@code file:line: field: text}. */
    record FileProblem(String file, int line, String field, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + text;
        }
    }

    private final Path root;
    private final List<Found> found = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    private AssignmentFiles(Path root) {
        this.root = root;
    }

    /** Reads all assignments under a folder; what is wrong with one does not keep the others back. */
    static AssignmentFiles read(Path root) throws IOException {
        AssignmentFiles files = new AssignmentFiles(root);
        if (Files.isDirectory(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path :
                        paths.filter(AssignmentFiles::isAssignment).sorted().toList()) {
                    files.read(path, path.resolveSibling("."));
                }
            }
        }
        files.refuseSharedSlugs();
        return files;
    }

    List<Found> found() {
        return found;
    }

    List<FileProblem> problems() {
        return problems;
    }

    private static boolean isAssignment(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("homework") && name.endsWith(".yaml");
    }

    private void read(Path file, Path folder) throws IOException {
        String name = root.resolveSibling(".")
                .normalize()
                .relativize(file.normalize())
                .toString();
        String text = Files.readString(file);
        try {
            YamlTree yaml = YamlTree.parse(text);
            String slug = yaml.root().path("slug").asText("");
            yaml.root().remove("slug");
            if (!slug.matches("[a-z][a-z0-9-]{0,60}")) {
                problems.add(new FileProblem(
                        name,
                        yaml.line("slug"),
                        "slug",
                        "expected a name of small letters such as volatility-showdown, found '" + slug + "'"));
                return;
            }
            Path brief = folder.resolve(yaml.root().path("brief").asText("")).normalize();
            if (Files.isRegularFile(brief) && brief.startsWith(folder.normalize())) {
                String markdown = Files.readString(brief);
                yaml.root().put("brief", markdown);
                text = text + markdown;
            } else {
                problems.add(new FileProblem(
                        name,
                        yaml.line("brief"),
                        "brief",
                        "expected a Markdown file beside this one, found no " + brief.getFileName()));
                return;
            }
            try {
                found.add(new Found(name, yaml, slug, SettingsReader.read(yaml.root()), sha256(text)));
            } catch (InvalidSettingsException e) {
                e.problems()
                        .forEach(problem -> problems.add(
                                new FileProblem(name, yaml.line(problem.field()), problem.field(), problem.text())));
            }
        } catch (YamlException e) {
            problems.add(new FileProblem(name, e.line(), "", String.valueOf(e.getMessage())));
        }
    }

    private void refuseSharedSlugs() {
        Set<String> seen = new HashSet<>();
        found.removeIf(each -> {
            boolean taken = !seen.add(each.slug());
            if (taken) {
                problems.add(new FileProblem(
                        each.name(), each.line("slug"), "slug", each.slug() + " is another assignment's slug already"));
            }
            return taken;
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
