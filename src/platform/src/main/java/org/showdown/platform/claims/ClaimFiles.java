package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * The claims of all weeks as their files are now: {@code assignments/week-…/claims.yaml} and {@code methods.yaml}. Read again when a file changes; of one
 * that cannot be read as YAML the last version that could stays.
 */
@ApplicationScoped
public class ClaimFiles {
    private static final Logger LOG = Logger.getLogger(ClaimFiles.class);

    private final Path folder;
    private final Map<Path, YamlTree> readable = new HashMap<>();
    private List<Source> sources = List.of();
    private List<WeekClaims> weeks = List.of();
    private List<String> problems = List.of();

    /** A week that has claims, as it was read. */
    private record Source(String week, Map<Path, String> texts, List<String> homework) {}

    @Inject
    ClaimFiles(ShowdownSettings settings) {
        this(settings.root().resolve("assignments"));
    }

    ClaimFiles(Path folder) {
        this.folder = folder;
    }

    /** The weeks that have claims, by their folders' names. */
    synchronized List<WeekClaims> weeks() {
        lookAgain();
        return weeks;
    }

    /** What is wrong in the files, as {@code file:line: text}. */
    synchronized List<String> problems() {
        lookAgain();
        return problems;
    }

    /** Another number for other files. */
    synchronized int version() {
        lookAgain();
        return sources.hashCode();
    }

    private void lookAgain() {
        List<Source> now = new ArrayList<>();
        try {
            for (WeekFolder week : WeekFolder.under(folder)) {
                Map<Path, String> texts = week.texts("", "claims\\.yaml|methods\\.yaml");
                if (texts.keySet().stream().anyMatch(path -> path.endsWith("claims.yaml"))) {
                    now.add(new Source(week.slug(), texts, week.homework()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The files of the claims cannot be read now: %s", e);
            return;
        }
        if (now.equals(sources)) {
            return;
        }
        sources = now;
        List<ClaimProblem> found = new ArrayList<>();
        weeks = now.stream().map(source -> week(source, found)).toList();
        problems = found.stream().map(ClaimProblem::toString).toList();
        problems.forEach(LOG::error);
    }

    private WeekClaims week(Source source, List<ClaimProblem> found) {
        List<CourseClaim> claims = List.of();
        MethodNotes methods = MethodNotes.NONE;
        for (Path file : source.texts().keySet()) {
            String name = folder.resolveSibling(".")
                    .normalize()
                    .relativize(file.normalize())
                    .toString();
            YamlTree yaml = lastReadable(file, name, source.texts().getOrDefault(file, ""), found);
            if (yaml == null) {
                continue;
            }
            if (file.endsWith("claims.yaml")) {
                claims = new ClaimsReader(name, found::add).read(yaml);
            } else {
                methods = MethodNotes.read(yaml);
            }
        }
        return new WeekClaims(source.week(), claims, methods, source.homework());
    }

    /** The file, or its last version that was YAML; null if none was. */
    private @Nullable YamlTree lastReadable(Path file, String name, String text, List<ClaimProblem> found) {
        try {
            readable.put(file, YamlTree.parse(text));
        } catch (YamlException e) {
            found.add(new ClaimProblem(name, e.line(), String.valueOf(e.getMessage())));
        }
        return readable.get(file);
    }
}
