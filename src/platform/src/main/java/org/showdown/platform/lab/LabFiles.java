package org.showdown.platform.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.showdown.platform.claims.WeekFolder;
import org.showdown.platform.setup.ShowdownSettings;

/** The exercises that have a lab sheet, as their files are now. Of a file with a mistake the last good version stays. */
@ApplicationScoped
public class LabFiles {
    private static final Logger LOG = Logger.getLogger(LabFiles.class);

    private final Path folder;
    private final Map<Path, LabExercise> good = new HashMap<>();
    private Map<Path, String> seen = Map.of();
    private List<LabExercise> exercises = List.of();
    private List<String> problems = List.of();

    LabFiles(ShowdownSettings settings) {
        this.folder = settings.root().resolve("assignments");
    }

    /** All, in the order of the seminar. */
    synchronized List<LabExercise> all() {
        lookAgain();
        return exercises;
    }

    Optional<LabExercise> find(String week, String slug) {
        return all().stream()
                .filter(each -> each.week().equals(week) && each.slug().equals(slug))
                .findFirst();
    }

    /** What is wrong, as {@code file: text}. */
    synchronized List<String> problems() {
        lookAgain();
        return problems;
    }

    private void lookAgain() {
        try {
            Map<Path, String> now = new LinkedHashMap<>();
            List<WeekFolder> weeks = WeekFolder.under(folder);
            for (WeekFolder week : weeks) {
                now.putAll(week.texts("seminar", "\\d+-[a-z0-9-]+\\.md"));
                now.putAll(week.texts("", "homework.*\\.yaml"));
            }
            if (!now.equals(seen)) {
                read(weeks);
                seen = now;
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The files of the seminar cannot be read now: %s", e);
        }
    }

    private void read(List<WeekFolder> weeks) throws IOException {
        List<LabExercise> read = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (WeekFolder week : weeks) {
            List<String> homework = week.homework();
            for (Map.Entry<Path, String> file :
                    week.texts("seminar", "\\d+-[a-z0-9-]+\\.md").entrySet()) {
                String name = String.valueOf(file.getKey().getFileName());
                String slug = name.replaceFirst("\\.md$", "").replaceFirst("^\\d+-", "");
                try {
                    LabReader.read(week.slug(), slug, file.getValue(), homework)
                            .ifPresentOrElse(
                                    exercise -> good.put(file.getKey(), exercise), () -> good.remove(file.getKey()));
                } catch (IllegalArgumentException e) {
                    wrong.add(week.slug() + "/seminar/" + name + ": " + e.getMessage());
                }
                Optional.ofNullable(good.get(file.getKey())).ifPresent(read::add);
            }
        }
        exercises = List.copyOf(read);
        problems = List.copyOf(wrong);
        problems.forEach(LOG::error);
    }
}
