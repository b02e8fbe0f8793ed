package org.showdown.platform.course;

/**
 * A file of the course as it was read.
 *
 * @param name as from the root of the repository, for messages
 * @param path where it is
 */
record SourceFile(String name, java.nio.file.Path path, String text) {
    /** The file's name without number and ending: {@code 03-har-model.md} is {@code har-model}. */
    String slug() {
        return path.getFileName().toString().replaceFirst("\\.md$", "").replaceFirst("^\\d+-", "");
    }
}
