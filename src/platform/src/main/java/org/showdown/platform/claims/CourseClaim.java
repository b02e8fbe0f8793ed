package org.showdown.platform.claims;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Arguments;

/**
 * A claim of the course, as {@code claims.yaml} has it.
 *
 * @param page    slug of the page that makes it
 * @param text    the claim as a sentence
 * @param figure  the course's number without its unit, for example {@code 5 to 15}; empty where it gives none
 * @param unit    of the figure and of what is measured
 * @param kind    {@code measurable}, {@code arithmetic}, {@code fact} or {@code illustration}
 * @param source  where a fact stands; empty
 * @param note    what was found out about it; empty
 * @param measure how it is measured; null for a claim that is not
 * @param ranges  null where no verdict follows from the number
 */
public record CourseClaim(
        String id,
        String page,
        String text,
        String figure,
        String unit,
        String kind,
        String source,
        String note,
        @Nullable Measure measure,
        @Nullable VerdictRanges ranges) {

    /**
     * @param method one of {@code methods.yaml}
     * @param how    in a sentence
     */
    public record Measure(String method, Arguments with, String how) {}

    /** @return the course's number with its unit */
    public String figureWithUnit() {
        return Figures.withUnit(figure, unit);
    }
}
