package org.showdown.platform.lab;

import java.util.List;

/**
 * An exercise that has a lab sheet.
 *
 * @param week     {@code week-08}
 * @param slug     of its page
 * @param tries    of each question
 * @param homework slugs of the week's assignments: the first says which market, and which of its days
 */
record LabExercise(
        String week,
        String slug,
        String title,
        VariantRule variant,
        int tries,
        List<LabQuestion> questions,
        List<String> homework) {

    String page() {
        return "/seminar/" + week + "/" + slug;
    }

    String address() {
        return page() + "/lab";
    }
}
