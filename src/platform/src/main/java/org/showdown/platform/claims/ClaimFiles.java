package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;
import org.showdown.platform.setup.ShowdownSettings;

/** The claims of all weeks as their files are now: {@code assignments/week-…/claims.yaml} and {@code methods.yaml}. Read again when a file changes. */
@ApplicationScoped
public class ClaimFiles {
    private static final Logger LOG = Logger.getLogger(ClaimFiles.class);
    private static final Pattern FOLDER = Pattern.compile("week-(\\d{1,2})(-.*)?");

    private final Path folder;
    private Map<Path, String> texts = Map.of();
    private List<WeekClaims> weeks = List.of();
    private List<String> problems = List.of();

    ClaimFiles(ShowdownSettings settings) {
        this.folder = settings.root().resolve("assignments");
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
        return texts.hashCode();
    }

    private void lookAgain() {
        Map<Path, String> now;
        try {
            now = texts();
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The files of the claims cannot be read now: %s", e);
            return;
        }
        if (now.equals(texts)) {
            return;
        }
        texts = now;
        List<ClaimProblem> found = new ArrayList<>();
        List<WeekClaims> read = new ArrayList<>();
        now.keySet().stream()
                .filter(path -> path.endsWith("claims.yaml"))
                .forEach(path -> read.add(week(path, now, found)));
        weeks = List.copyOf(read);
        problems = found.stream().map(ClaimProblem::toString).toList();
        problems.forEach(LOG::error);
    }

    private Map<Path, String> texts() throws IOException {
        Map<Path, String> found = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path week : children.sorted().toList()) {
                if (FOLDER.matcher(week.getFileName().toString()).matches()
                        && Files.isRegularFile(week.resolve("claims.yaml"))) {
                    try (Stream<Path> files = Files.list(week)) {
                        for (Path file :
                                files.filter(ClaimFiles::matters).sorted().toList()) {
                            found.put(file, Files.readString(file));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean matters(Path file) {
        return file.getFileName().toString().matches("claims\\.yaml|methods\\.yaml|homework.*\\.yaml");
    }

    private WeekClaims week(Path claims, Map<Path, String> now, List<ClaimProblem> found) {
        Matcher name = FOLDER.matcher(folder(claims).getFileName().toString());
        String slug = name.matches() ? "week-%02d".formatted(Integer.parseInt(name.group(1))) : "week";
        ClaimsReader reader = new ClaimsReader(name(claims), found::add);
        MethodNotes methods = MethodNotes.NONE;
        List<String> homework = new ArrayList<>();
        for (Map.Entry<Path, String> file : now.entrySet()) {
            if (!folder(file.getKey()).equals(folder(claims))) {
                continue;
            }
            try {
                if (file.getKey().endsWith("methods.yaml")) {
                    methods = MethodNotes.read(file.getValue());
                } else if (!file.getKey().endsWith("claims.yaml")) {
                    homework.add(
                            YamlTree.parse(file.getValue()).root().path("slug").asText(""));
                }
            } catch (YamlException e) {
                found.add(new ClaimProblem(name(file.getKey()), e.line(), String.valueOf(e.getMessage())));
            }
        }
        return new WeekClaims(slug, reader.read(now.getOrDefault(claims, "")), methods, List.copyOf(homework));
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    private String name(Path file) {
        return folder.resolveSibling(".")
                .normalize()
                .relativize(file.normalize())
                .toString();
    }
}
