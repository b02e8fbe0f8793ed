package org.showdown.platform.assignment;

/**
 * What is wrong with a field of an assignment's settings.
 *
 * @param field path of the field, for example {@code split.validation.from}
 * @param text  what was expected and what was found
 */
public record Problem(String field, String text) {}
