package org.showdown.platform.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.showdown.platform.course.WeekReader.PageReading;
import org.showdown.platform.course.WeekReferences.Knowledge;

/** Reads the course from its files again and again, and remembers of each page the last version without a mistake. */
final class CourseReader {
    private final CourseRenderer renderer;
    private final Map<String, PageReading> goodPages = new HashMap<>();
    private final Map<String, Week> goodWeeks = new HashMap<>();
    private final KeptFiles lastFiles = new KeptFiles();

    CourseReader(CourseRenderer renderer) {
        this.renderer = renderer;
    }

    Course read(List<WeekFiles> found, Knowledge knowledge) {
        List<Week> weeks = new ArrayList<>();
        List<CourseProblem> problems = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (WeekFiles week : found) {
            readable(week, problems).ifPresent(files -> weeks.add(read(files, knowledge, problems, passages)));
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

    /** With the last readable version of a {@code week.yaml} or {@code claims.yaml} that cannot be read now: half of the pages would break with it. */
    private Optional<WeekFiles> readable(WeekFiles week, List<CourseProblem> problems) {
        SourceFile claims = week.claims();
        return lastFiles
                .yaml(week.week(), problems::add)
                .map(yaml -> new WeekFiles(
                        week.number(),
                        yaml,
                        claims == null
                                ? null
                                : lastFiles.yaml(claims, problems::add).orElse(null),
                        lastFiles.pages("lecture", week.lecture(), yaml, problems::add),
                        lastFiles.pages("seminar", week.seminar(), yaml, problems::add),
                        week.homework()));
    }
}
