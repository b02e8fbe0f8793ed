package org.showdown.platform.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.showdown.platform.course.CourseText;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;

/**
 * A folder {@code assignments/week-…}.
 *
 * @param slug {@code week-08}, as in addresses
 */
public record WeekFolder(String slug, Path path) {
    private static final Pattern NAME = Pattern.compile("week-(\\d{1,2})(-.*)?");

    /** @return the weeks under a folder, by name; none where there is no such folder */
    public static List<WeekFolder> under(Path root) throws IOException {
        List<WeekFolder> weeks = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return weeks;
        }
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.sorted().toList()) {
                Matcher name = NAME.matcher(child.getFileName().toString());
                if (name.matches() && Files.isDirectory(child)) {
                    weeks.add(new WeekFolder("week-%02d".formatted(Integer.parseInt(name.group(1))), child));
                }
            }
        }
        return weeks;
    }

    /** @return the texts of its files, or of those in a folder below, whose names match, by name */
    public Map<Path, String> texts(String below, String pattern) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        Path folder = below.isEmpty() ? path : path.resolve(below);
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches(pattern) && Files.isRegularFile(file)) {
                    texts.put(file, CourseText.read(file));
                }
            }
        }
        return texts;
    }

    /** @return the slugs of its assignments; one that cannot be read is told elsewhere */
    public List<String> homework() throws IOException {
        List<String> slugs = new ArrayList<>();
        for (String text : texts("", "homework.*\\.yaml").values()) {
            try {
                slugs.add(YamlTree.parse(text).root().path("slug").asText(""));
            } catch (YamlException e) {
                slugs.add("");
            }
        }
        return slugs;
    }
}
