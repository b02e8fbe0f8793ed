package org.showdown.platform.claims;

import java.util.List;

/**
 * The claims of one week and how they are measured.
 *
 * @param week     {@code week-08}
 * @param homework slugs of the week's assignments; the first is the one whose boards and days are meant
 */
record WeekClaims(String week, List<CourseClaim> claims, MethodNotes methods, List<String> homework) {}
