package org.showdown.platform.course;

/**
 * A number of the course.
 *
 * @param text   the claim as a sentence
 * @param figure the course's number with its unit, for example {@code 5 to 15 %}; may be empty
 */
record Claim(String id, String text, String figure) {

    /** As it stands behind a sentence of the course. */
    String said() {
        return "course: " + (figure.isEmpty() ? "no number" : figure);
    }
}
