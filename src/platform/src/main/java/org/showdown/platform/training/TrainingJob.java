package org.showdown.platform.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A training or a study, as it stands now; without its model, its result and its log, which are read where they are shown.
 *
 * @param study         null for a training
 * @param assignmentId  null for a dataset with a split of its own
 * @param dataset       name of the market dataset
 * @param market        title of the assignment or the dataset
 * @param validateUntil the last day that the training program may see
 * @param seeds         of a study; empty: the program's own
 * @param needsGpu      whether only a worker with a graphics card takes it
 * @param requestedBy   name of who started it
 * @param begun         what was told when the network's training began; null before
 * @param progress      null while nothing is known
 * @param outcome       what a training came to; null before, and for a study
 */
public record TrainingJob(
        UUID id,
        @Nullable Study study,
        String title,
        String recipe,
        @Nullable UUID assignmentId,
        String dataset,
        String market,
        LocalDate trainUntil,
        LocalDate validateUntil,
        List<Integer> seeds,
        boolean needsGpu,
        JobStatus status,
        boolean cancelRequested,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int runs,
        @Nullable String worker,
        @Nullable String message,
        @Nullable Begun begun,
        @Nullable RunProgress progress,
        @Nullable Outcome outcome,
        @Nullable String datasetSha256) {

    /** The network that is being trained, and on how much. */
    public record Begun(
            String device, String network, long parameters, long trainWindows, long validationWindows, int epochs) {}

    /** @param validationQlike at the best epoch */
    public record Outcome(
            int bestEpoch, double validationQlike, @Nullable String modelSha256, long modelBytes) {}

    public boolean isStudy() {
        return study != null;
    }

    public String seedList() {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
