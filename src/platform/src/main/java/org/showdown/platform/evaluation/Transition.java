package org.showdown.platform.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.SubmissionStatus;

/**
 * A move that a submission made, for instructors.
 *
 * @param to     where it went
 * @param run    how often a worker had begun then
 * @param worker whose run it concerns; null when none's
 * @param actor  who asked for it; null for the platform itself
 */
public record Transition(
        SubmissionStatus to,
        Instant at,
        int run,
        @Nullable String worker,
        @Nullable String actor) {}
