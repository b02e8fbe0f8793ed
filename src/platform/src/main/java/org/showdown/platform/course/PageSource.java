package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.showdown.platform.course.YamlTree.YamlException;

/**
 * A page's front matter and the text behind it.
 *
 * @param firstLine the line of the file, from 1, on which the text begins
 */
record PageSource(
        SourceFile file,
        String title,
        String section,
        String summary,
        List<String> concepts,
        String text,
        int firstLine) {
    private static final String FENCE = "---\n";
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("title", "section", "summary", "concepts", "claims"));
    /** What an exercise has beside; the lab sheet reads it. */
    private static final Set<String> OF_EXERCISES = Set.of("plots", "study", "class-curve", "variant", "tries", "lab");

    /** Reads a page; what is wrong in its front matter is told, and the page is read as far as it goes. */
    static PageSource of(
            SourceFile file,
            boolean exercise,
            Set<String> concepts,
            Set<String> claims,
            Consumer<CourseProblem> problems) {
        String all = file.text();
        CourseText.spoilt(all)
                .ifPresent(line -> problems.accept(new CourseProblem(file.name(), line, CourseText.SPOILT)));
        int end = all.startsWith(FENCE) ? all.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            problems.accept(new CourseProblem(
                    file.name(), 1, "expected front matter between two lines '---', with title and summary"));
            return new PageSource(file, file.slug(), "", "", List.of(), all, 1);
        }
        String text = all.substring(end + 1 + FENCE.length());
        int firstLine = 1
                + (int) all.substring(0, end + 1 + FENCE.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        try {
            YamlTree yaml = YamlTree.parse(all.substring(FENCE.length(), end + 1));
            JsonNode root = yaml.root();
            root.fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field) && !(exercise && OF_EXERCISES.contains(field))) {
                    problems.accept(problem(
                            file,
                            yaml,
                            field,
                            "'" + field + "' is no field of a page; known are " + String.join(", ", FIELDS)));
                }
            });
            for (String wanted : List.of("title", "summary")) {
                if (root.path(wanted).asText("").isBlank()) {
                    problems.accept(problem(file, yaml, wanted, "a page wants a " + wanted));
                }
            }
            List<String> named = known(file, yaml, "concepts", concepts, "concept", "week.yaml", problems);
            known(file, yaml, "claims", claims, "claim", "claims.yaml", problems);
            return new PageSource(
                    file,
                    root.path("title").asText(file.slug()),
                    root.path("section").asText(""),
                    root.path("summary").asText(""),
                    named,
                    text,
                    firstLine);
        } catch (YamlException e) {
            problems.accept(new CourseProblem(file.name(), e.line() + 1, String.valueOf(e.getMessage())));
            return new PageSource(file, file.slug(), "", "", List.of(), text, firstLine);
        }
    }

    private static List<String> known(
            SourceFile file,
            YamlTree yaml,
            String field,
            Set<String> ids,
            String what,
            String where,
            Consumer<CourseProblem> problems) {
        List<String> named = new ArrayList<>();
        yaml.root().path(field).forEach(node -> {
            if (ids.contains(node.asText())) {
                named.add(node.asText());
            } else {
                problems.accept(
                        problem(file, yaml, field, "there is no " + what + " '" + node.asText() + "' in " + where));
            }
        });
        return named;
    }

    /** The YAML begins on the file's second line. */
    private static CourseProblem problem(SourceFile file, YamlTree yaml, String field, String text) {
        return new CourseProblem(file.name(), yaml.line(field) + 1, text);
    }
}
