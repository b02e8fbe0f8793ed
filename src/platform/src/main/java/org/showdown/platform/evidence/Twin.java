package org.showdown.platform.evidence;

import java.util.UUID;

/**
 * Two submissions of different students that are nearly the same.
 *
 * @param first       the earlier
 * @param correlation of their log forecasts on public days, less what all models of the assignment share; NaN where that
 *     cannot be said
 * @param sameFile    whether the two files have the same SHA-256
 */
public record Twin(UUID first, UUID second, double correlation, boolean sameFile) {}
