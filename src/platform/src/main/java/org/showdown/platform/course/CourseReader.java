package org.showdown.platform.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.showdown.platform.course.WeekReader.PageReading;
import org.showdown.platform.course.WeekReferences.Knowledge;
import org.showdown.platform.course.YamlTree.YamlException;

/** Reads the course from its files again and again, and remembers of each page the last version without a mistake. */
final class CourseReader {
    private final CourseRenderer renderer;
    private final Map<String, PageReading> goodPages = new HashMap<>();
    private final Map<String, Week> goodWeeks = new HashMap<>();
    private final Map<String, SourceFile> goodYaml = new HashMap<>();

    CourseReader(CourseRenderer renderer) {
        this.renderer = renderer;
    }

    Course read(List<WeekFiles> files, Knowledge knowledge) {
        List<Week> weeks = new ArrayList<>();
        List<CourseProblem> problems = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (WeekFiles week : files) {
            weeks.add(read(parsable(week, problems), knowledge, problems, passages));
        }
        List<CourseProblem> told = problems.stream()
                .distinct()
                .sorted(Comparator.comparing(CourseProblem::file).thenComparingInt(CourseProblem::line))
                .toList();
        return new Course(List.copyOf(weeks), told, List.copyOf(passages));
    }

    private Week read(WeekFiles files, Knowledge knowledge, List<CourseProblem> problems, List<Passage> passages) {
        WeekReader reader = new WeekReader(files, renderer, knowledge);
        List<CourseProblem> front = new ArrayList<>();
        List<PageSource> lectureSources = reader.sources(files.lecture(), WeekReader.LECTURES, front);
        List<PageSource> seminarSources = reader.sources(files.seminar(), WeekReader.SEMINAR, front);
        reader.addHomework();
        List<CoursePage> lecture = kept(reader.lecture(lectureSources), front, problems, passages);
        List<CoursePage> seminar = kept(reader.seminar(seminarSources), front, problems, passages);
        problems.addAll(front);
        passages.addAll(reader.passages());
        Week week = reader.week(lecture, seminar);
        problems.addAll(reader.problems());
        Week good = goodWeeks.get(week.slug());
        if (!reader.problems().isEmpty() && good != null) {
            return good.with(lecture, seminar);
        }
        if (reader.problems().isEmpty()) {
            goodWeeks.put(week.slug(), week);
        }
        return week;
    }

    /** Of each page the version to show: the new one, unless it has mistakes and there is one without. */
    private List<CoursePage> kept(
            List<PageReading> pages, List<CourseProblem> front, List<CourseProblem> problems, List<Passage> passages) {
        List<CoursePage> shown = new ArrayList<>();
        for (PageReading page : pages) {
            String address = page.page().address();
            boolean good = page.problems().isEmpty()
                    && front.stream().noneMatch(problem -> problem.file().endsWith(fileEnd(address)));
            PageReading show = good ? page : goodPages.getOrDefault(address, page);
            if (good) {
                goodPages.put(address, page);
            }
            problems.addAll(page.problems());
            passages.addAll(show.passages());
            shown.add(show.page());
        }
        return shown;
    }

    private static String fileEnd(String address) {
        return "-" + address.substring(address.lastIndexOf('/') + 1) + ".md";
    }

    /** A {@code week.yaml} or {@code claims.yaml} that is no YAML at all is told, and its last readable version is used: half of the pages would break with it. */
    private WeekFiles parsable(WeekFiles files, List<CourseProblem> problems) {
        SourceFile claims = files.claims();
        return new WeekFiles(
                files.number(),
                parsable(files.week(), problems),
                claims == null ? null : parsable(claims, problems),
                files.lecture(),
                files.seminar(),
                files.homework());
    }

    private SourceFile parsable(SourceFile file, List<CourseProblem> problems) {
        try {
            YamlTree.parse(file.text());
            goodYaml.put(file.name(), file);
            return file;
        } catch (YamlException e) {
            problems.add(new CourseProblem(file.name(), e.line(), String.valueOf(e.getMessage())));
            return goodYaml.getOrDefault(file.name(), file);
        }
    }
}
