package org.showdown.platform.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A week of the course. All texts are HTML that is safe to show, titles and names plain text.
 *
 * @param slug {@code week-08}
 */
public record Week(
        String slug,
        int number,
        String title,
        String tagline,
        String bigIdea,
        String thread,
        List<Item> prerequisites,
        List<Concept> concepts,
        List<Item> stories,
        List<Reading> reading,
        List<Item> buildsOn,
        List<Item> setsUp,
        List<CoursePage> lecture,
        List<CoursePage> seminar) {

    /** A title with a text; the id is empty where nothing points here. */
    public record Item(String id, String title, String text) {}

    /** A row of the concept matrix. */
    public record Concept(String id, String name, Cell lecture, Cell seminar, Cell homework) {
        public List<Cell> cells() {
            return List.of(lecture, seminar, homework);
        }
    }

    /** A cell of the concept matrix; without an address where nothing is said of the concept there. */
    public record Cell(
            String text, @Nullable String address, @Nullable String page) {}

    /** @param suggested whether the course asks for it, or only names it */
    public record Reading(
            String key, String authors, String year, String title, String where, boolean suggested, String remark) {}

    public String address() {
        return "/lectures/" + slug;
    }

    public String seminarAddress() {
        return "/seminar/" + slug;
    }

    /** Minutes that the whole lecture takes to read. */
    public int minutes() {
        return lecture.stream().mapToInt(CoursePage::minutes).sum();
    }

    Week with(List<CoursePage> newLecture, List<CoursePage> newSeminar) {
        return new Week(
                slug,
                number,
                title,
                tagline,
                bigIdea,
                thread,
                prerequisites,
                concepts,
                stories,
                reading,
                buildsOn,
                setsUp,
                newLecture,
                newSeminar);
    }

    Optional<CoursePage> lecturePage(String slug) {
        return lecture.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    Optional<CoursePage> seminarPage(String slug) {
        return seminar.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }
}
