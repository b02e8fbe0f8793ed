package org.showdown.platform.course;

import java.util.List;

/**
 * A page of a week's lecture or seminar.
 *
 * @param address on this platform
 * @param section the part of the lecture, for example {@code 3} or {@code Opening}
 * @param html    the text, safe to show
 * @param minutes how long reading takes
 */
public record CoursePage(
        String slug,
        String address,
        String title,
        String section,
        String summary,
        List<String> concepts,
        String html,
        List<Heading> headings,
        int minutes) {

    /** The section's number; empty where it has a name. */
    public String number() {
        return section.matches("\\d+") ? section : "";
    }

    CoursePage withHtml(String other) {
        return new CoursePage(slug, address, title, section, summary, concepts, other, headings, minutes);
    }

    /** What stands above the title. */
    public String eyebrow() {
        return number().isEmpty() ? section : "Section " + section;
    }
}
