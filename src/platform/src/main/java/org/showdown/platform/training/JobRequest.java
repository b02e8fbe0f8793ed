package org.showdown.platform.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as it is asked for; the parts as in {@link TrainingJob}. */
record JobRequest(
        @Nullable Study study,
        String title,
        String recipe,
        @Nullable UUID assignmentId,
        String dataset,
        String market,
        LocalDate trainUntil,
        LocalDate validateUntil,
        List<Integer> seeds,
        boolean needsGpu) {}
