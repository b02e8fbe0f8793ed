package org.showdown.platform.course;

/**
 * What is wrong in a file of the course.
 *
 * @param file as from the root of the repository
 * @param line from 1
 * @param text what was expected and what was found
 */
public record CourseProblem(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
