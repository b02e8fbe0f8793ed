package org.showdown.platform.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a scored submission fared on the Ladder when its turn came.
 *
 * @param released    whether its row took the place on the public board
 * @param against     whose row stood; null for the first of its entry
 * @param challenge   the how-manieth submission since that row was released, from 1; 0 for the first of its entry
 * @param improvement of the public QLIKE over that row, above zero where it is better; NaN where the two cannot be compared
 * @param noise       what the improvement was held against; NaN where there are too few days to know
 * @param evaluatedAt when the public run that it follows from was over
 * @param scoring     the settings that it follows from, see {@link Scoring#fingerprint}
 */
public record LadderStep(
        UUID submission,
        boolean released,
        @Nullable UUID against,
        int challenge,
        double improvement,
        double noise,
        Instant evaluatedAt,
        String scoring) {}
