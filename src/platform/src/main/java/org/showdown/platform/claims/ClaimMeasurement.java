package org.showdown.platform.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Reading;

/**
 * What was measured of a claim.
 *
 * @param fingerprint of what the number follows from
 * @param dataset     title of the market; null where the number needs none
 * @param reading     null where nothing could be measured
 * @param missing     why; null where there is a reading
 */
record ClaimMeasurement(
        String claim,
        String fingerprint,
        @Nullable String dataset,
        @Nullable Reading reading,
        @Nullable String missing,
        Instant measuredAt) {

    /** Whether it says the same as another, whenever it was measured. */
    boolean saysAs(ClaimMeasurement other) {
        return java.util.Objects.equals(reading, other.reading)
                && java.util.Objects.equals(missing, other.missing)
                && java.util.Objects.equals(dataset, other.dataset)
                && fingerprint.equals(other.fingerprint);
    }
}
