package org.showdown.platform.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.showdown.platform.course.YamlTree.YamlException;

/** The last readable version of files that much hangs on, and of pages that {@code week.yaml} lists: what is gone or cannot be read is told and read as it was. */
final class KeptFiles {
    private final Map<String, SourceFile> good = new HashMap<>();

    /** @return a {@code week.yaml} or {@code claims.yaml}, as it was when it last was YAML; empty where there is and was none */
    Optional<SourceFile> yaml(SourceFile file, Consumer<CourseProblem> problems) {
        try {
            if (file.text().isEmpty()) {
                throw new YamlException(1, "this file is empty or missing");
            }
            YamlTree.parse(file.text());
            good.put(file.name(), file);
            return Optional.of(file);
        } catch (YamlException e) {
            problems.accept(new CourseProblem(file.name(), e.line(), String.valueOf(e.getMessage())));
            // What can be read of it is more than nothing.
            return Optional.of(good.getOrDefault(file.name(), file))
                    .filter(kept -> !kept.text().isEmpty());
        }
    }

    /**
     * The files of a week's pages, in their order.
     *
     * @param folder {@code lecture} or {@code seminar}
     * @param week   a {@code week.yaml}; under {@code pages} it may list what must be there
     */
    List<SourceFile> pages(String folder, List<SourceFile> found, SourceFile week, Consumer<CourseProblem> problems) {
        String prefix = week.name() + "/" + folder + "/";
        List<SourceFile> pages = new ArrayList<>(found);
        found.forEach(file -> good.put(prefix + file.slug(), file));
        WeekYaml yaml = WeekYaml.of(week, _ -> {});
        int place = 0;
        for (String slug : yaml.texts("pages." + folder)) {
            if (found.stream().noneMatch(file -> file.slug().equals(slug))) {
                problems.accept(yaml.problem(
                        "pages." + folder + "." + place,
                        "there is no file for the page '" + slug + "': expected " + folder + "/NN-" + slug + ".md"));
                Optional.ofNullable(good.get(prefix + slug)).ifPresent(pages::add);
            }
            place++;
        }
        pages.sort(Comparator.comparing(SourceFile::path));
        return pages;
    }
}
