package org.showdown.platform.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one account for one entry, the earliest first.
 *
 * @param entry      its title
 * @param counted    which attempt stands, as the assignment's rule has it: {@code best}, {@code last} or {@code ladder}
 * @param references QLIKE of reference solutions on the public board, to set them beside
 */
public record AttemptsPlot(String entry, String counted, List<Attempt> attempts, List<Reference> references) {

    static final String LADDER = "ladder";

    /**
     * An attempt.
     *
     * @param number    among all attempts of the account for the assignment
     * @param outcome   its verdict, or where it stands while there is none
     * @param qlike     on the public board; null while there is none, and where the run failed
     * @param standing  whether it is the one that stands on the public board
     * @param shown     whether it is the one looked at
     */
    public record Attempt(
            UUID submission,
            int number,
            Instant submittedAt,
            String fileName,
            String outcome,
            @Nullable Double qlike,
            boolean standing,
            boolean shown) {}

    /** A reference solution's level. */
    public record Reference(
            String model, String label, @Nullable Double qlike) {}
}
