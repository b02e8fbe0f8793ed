package org.showdown.platform.claims;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Reading;

/**
 * A claim beside what was measured of it.
 *
 * @param measurement null until a round has looked at it
 * @param definition  of the method, in words; empty
 * @param unit        of what was measured: the claim's, but of a fact the method's, for there another number is set beside it
 * @param command     that measures the same; empty where the platform alone does
 */
public record LedgerRow(
        CourseClaim claim,
        @Nullable ClaimMeasurement measurement,
        String unit,
        String definition,
        String command,
        Verdict verdict) {

    static LedgerRow of(
            CourseClaim claim,
            @Nullable ClaimMeasurement measurement,
            MethodNotes.@Nullable Note note,
            String command) {
        String unit = note != null && claim.kind().equals("fact") ? note.unit() : claim.unit();
        return new LedgerRow(
                claim, measurement, unit, note == null ? "" : note.definition(), command, verdict(claim, measurement));
    }

    private static Verdict verdict(CourseClaim claim, @Nullable ClaimMeasurement measurement) {
        Reading reading = measurement == null ? null : measurement.reading();
        VerdictRanges ranges = claim.ranges();
        if (reading != null && ranges != null) {
            return ranges.of(reading);
        }
        return switch (claim.kind()) {
            case "fact" -> Verdict.FACT;
            case "illustration" -> Verdict.ILLUSTRATION;
            default -> Verdict.NOT_MEASURED;
        };
    }

    /** What a template shows of {@link #measurement}. */
    public boolean measured() {
        return measurement != null && measurement.reading() != null;
    }

    public String value() {
        Reading reading = measurement == null ? null : measurement.reading();
        return reading == null ? "" : Figures.withUnit(reading, unit);
    }

    /** @return why there is no number; empty where there is one, or none is meant to be */
    public String missing() {
        if (measured() || claim.measure() == null) {
            return "";
        }
        String missing = measurement == null ? null : measurement.missing();
        return missing == null ? "No round has come to it yet." : missing;
    }

    public String dataset() {
        return measurement == null ? "" : Objects.requireNonNullElse(measurement.dataset(), "");
    }

    public @Nullable Instant measuredAt() {
        return measurement == null ? null : measurement.measuredAt();
    }

    public String how() {
        CourseClaim.Measure measure = claim.measure();
        return measure == null ? "" : measure.how();
    }
}
