package org.showdown.platform.evaluation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.page.Show;

/** Says in a sentence or two how a submission fared on the Ladder. */
final class LadderText {

    private LadderText() {}

    /**
     * The text for its page; empty where there is nothing to tell: the first of its entry, while it stands.
     *
     * @param against     the attempt whose row stood; null for the first of its entry
     * @param displacedBy the attempt that took its place; null while it stands, and for one that was not released
     */
    static Optional<String> of(LadderStep step, @Nullable Integer against, @Nullable Integer displacedBy) {
        if (!step.released()) {
            return Optional.of(held(step, against));
        }
        String text = released(step, against) + stoodUntil(displacedBy);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.strip());
    }

    private static String held(LadderStep step, @Nullable Integer against) {
        String row = "attempt " + against + ", whose row stood";
        if (Double.isNaN(step.improvement())) {
            return "This attempt cannot be held against %s: its forecasts are for other days or symbols, so the row stayed."
                    .formatted(row);
        }
        if (step.improvement() > 0) {
            return "This attempt is %s better than %s; that is within the noise of %s, so the row stayed."
                    .formatted(Show.small(step.improvement()), row, Show.small(step.noise()));
        }
        return step.improvement() < 0
                ? "This attempt is %s worse than %s.".formatted(Show.small(step.improvement()), row)
                : "This attempt is as good as %s.".formatted(row);
    }

    private static String released(LadderStep step, @Nullable Integer against) {
        if (against == null) {
            return "";
        }
        if (Double.isNaN(step.improvement())) {
            return "It took the place of attempt %d, whose forecasts are for other days or symbols.".formatted(against);
        }
        String better =
                "It is %s better than attempt %d, whose row stood".formatted(Show.small(step.improvement()), against);
        return Double.isNaN(step.noise())
                ? better + ", and took its place; there are too few days to know the noise."
                : better
                        + "; that is more than the noise of %s, so it took the place."
                                .formatted(Show.small(step.noise()));
    }

    private static String stoodUntil(@Nullable Integer displacedBy) {
        return displacedBy == null ? "" : " Its own row stood until attempt " + displacedBy + ".";
    }
}
