package org.showdown.platform.course;

/**
 * What search finds: the plain text under one heading.
 *
 * @param address of the page, with the heading's place in it
 * @param heading empty for what stands before the first
 */
record Passage(String address, String page, String heading, String text) {}
