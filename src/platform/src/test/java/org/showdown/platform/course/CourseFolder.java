package org.showdown.platform.course;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of the small course that a test may change, and a reader of it. */
public final class CourseFolder {
    static final String WHY = "lecture/01-why-volatility.md";
    private static final Path SMALL = Path.of("src/test/resources/course/week-08-small");
    /** One for all tests: an engine takes seconds to start. */
    private static final CourseRenderer RENDERER =
            new CourseRenderer(new Typesetter(new ObjectMapper(), Path.of("target/typeset")));

    private final Path week;
    private final CourseReader reader = new CourseReader(RENDERER);

    private CourseFolder(Path week) {
        this.week = week;
    }

    /** Copies the small course into an assignments' folder. */
    public static CourseFolder under(Path assignments) {
        Path target = assignments.resolve("week-08-small");
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(SMALL.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Files.writeString(target.resolve("homework.yaml"), "slug: small\ntitle: Small homework\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseFolder(target);
    }

    Course read() {
        return readWith(null);
    }

    Course readWith(@Nullable ClaimLedger ledger) {
        return read(week.getParent(), reader, ledger);
    }

    /** The course that stands in a folder of assignments, read for the first time. */
    static Course read(Path assignments) {
        return read(assignments, new CourseReader(RENDERER), null);
    }

    private static Course read(Path assignments, CourseReader reader, @Nullable ClaimLedger ledger) {
        try {
            return reader.read(WeekFiles.under(assignments), new WeekReferences.Knowledge(ledger, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CoursePage page(String slug) {
        return read().weeks().getFirst().lecturePage(slug).orElseThrow();
    }

    /** The page about volatility with this as its whole text; what is wrong in it. */
    List<String> problemsOf(String text) {
        write(WHY, "---\ntitle: Why\nsummary: Because.\n---\n" + text);
        return read().problems().stream().map(CourseProblem::toString).toList();
    }

    /** The HTML of the page about volatility with this as its whole text. */
    String htmlOf(String text) {
        write(WHY, "---\ntitle: Why\nsummary: Because.\n---\n" + text);
        return page("why-volatility").html();
    }

    void replace(String file, String text, String replacement) {
        String now = text(file);
        if (!now.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        write(file, now.replace(text, replacement));
    }

    String text(String file) {
        try {
            return Files.readString(week.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        write(file, text, StandardCharsets.UTF_8);
    }

    void write(String file, String text, Charset encoding) {
        try {
            Files.writeString(week.resolve(file), text, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(week.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
