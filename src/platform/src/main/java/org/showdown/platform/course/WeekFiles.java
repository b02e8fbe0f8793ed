package org.showdown.platform.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one week.
 *
 * @param week     empty where it is missing
 * @param claims   null where the week has none
 * @param homework the files that say which assignments the week has
 */
record WeekFiles(
        int number,
        SourceFile week,
        @Nullable SourceFile claims,
        List<SourceFile> lecture,
        List<SourceFile> seminar,
        List<SourceFile> homework) {
    /** The reader of the week tells of a name that it does not take. */
    private static final String PAGES = "[^.].*\\.md";

    private static final Pattern FOLDER = Pattern.compile("week-(\\d{1,2})(-.*)?");

    /** @return the weeks under a folder that have a {@code week.yaml} or should have one, as they have a lecture; by number */
    static List<WeekFiles> under(Path root) throws IOException {
        List<WeekFiles> weeks = new ArrayList<>();
        for (Path folder : children(root)) {
            Matcher name = FOLDER.matcher(folder.getFileName().toString());
            Path week = folder.resolve("week.yaml");
            if (name.matches() && (Files.isRegularFile(week) || Files.isDirectory(folder.resolve("lecture")))) {
                Path claims = folder.resolve("claims.yaml");
                weeks.add(new WeekFiles(
                        Integer.parseInt(name.group(1)),
                        Files.isRegularFile(week) ? read(root, week) : new SourceFile(name(root, week), week, ""),
                        Files.isRegularFile(claims) ? read(root, claims) : null,
                        readAll(root, folder.resolve("lecture"), PAGES),
                        readAll(root, folder.resolve("seminar"), PAGES),
                        readAll(root, folder, "homework.*\\.yaml")));
            }
        }
        weeks.sort(Comparator.comparingInt(WeekFiles::number));
        return weeks;
    }

    String slug() {
        return "week-%02d".formatted(number);
    }

    Stream<SourceFile> all() {
        return Stream.of(
                        Stream.of(week),
                        Stream.ofNullable(claims),
                        lecture.stream(),
                        seminar.stream(),
                        homework.stream())
                .flatMap(each -> each);
    }

    private static List<SourceFile> readAll(Path root, Path folder, String pattern) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : children(folder)) {
            if (path.getFileName().toString().matches(pattern) && Files.isRegularFile(path)) {
                files.add(read(root, path));
            }
        }
        return files;
    }

    private static SourceFile read(Path root, Path path) throws IOException {
        return new SourceFile(name(root, path), path, CourseText.read(path));
    }

    private static String name(Path root, Path path) {
        return root.resolveSibling(".").normalize().relativize(path.normalize()).toString();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
