package org.showdown.platform.course;

/**
 * A heading within a page.
 *
 * @param level 2 to 4
 */
public record Heading(int level, String id, String text) {}
