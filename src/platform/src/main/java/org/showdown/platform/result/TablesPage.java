package org.showdown.platform.result;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Submission;

/**
 * The tables of a submission as a page.
 *
 * @param slug   of the assignment
 * @param tables null where its forecasts are not for the assignment as it is now
 * @param reason why not; null where they are
 */
public record TablesPage(
        Submission submission,
        String slug,
        String title,
        String name,
        @Nullable Tables tables,
        @Nullable String reason,
        AttemptsPlot attempts) {}
