package org.showdown.platform.course;

/**
 * A number of the course.
 *
 * @param text   the claim as a sentence
 * @param figure the course's number with its unit, for example {@code 5 to 15 %}; may be empty
 * @param judged whether a measurement decides about it
 */
record Claim(String id, String text, String figure, boolean judged) {

    /** As it stands behind a sentence of the course. */
    String said() {
        return "course: " + (figure.isEmpty() ? "no number" : figure);
    }

    /** The same where there is no measurement to stand beside it. */
    String saidAlone() {
        return said() + (judged ? ", not measured yet" : "");
    }
}
