package org.showdown.platform.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job as its page draws it.
 *
 * @param before how many jobs come before it, while it waits
 * @param log    empty while there is none
 */
public record JobView(TrainingJob job, List<EpochLine> epochs, int before, String log) {

    /** @return the epoch with the lowest validation loss; null before the first */
    public @Nullable EpochLine best() {
        return epochs.stream()
                .filter(EpochLine::best)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public boolean running() {
        return job.status() == JobStatus.RUNNING;
    }

    public boolean cancelling() {
        return running() && job.cancelRequested();
    }

    public boolean cancellable() {
        return !job.status().settled() && !job.cancelRequested();
    }

    public boolean hasModel() {
        return job.outcome() != null && job.outcome().modelSha256() != null;
    }

    /** @return how far the network is, in thousandths; 0 when not known */
    public int permille() {
        RunProgress progress = job.progress();
        TrainingJob.Begun begun = job.begun();
        if (progress == null || begun == null || begun.epochs() == 0 || progress.epoch() == 0) {
            return 0;
        }
        double within = progress.of() == 0 ? 0 : (double) progress.done() / progress.of();
        return (int) Math.round(1000 * Math.min(1, (progress.epoch() - 1 + within) / begun.epochs()));
    }

    /** @return a whole number with separators, as in 54,337 */
    public String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** @return how long the latest run took; empty when it has not ended */
    public String took() {
        Instant from = job.startedAt();
        Instant until = job.finishedAt();
        return from == null || until == null
                ? ""
                : Durations.exactly(Duration.between(from, until).toSeconds());
    }
}
