package org.showdown.platform.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Method;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.volatility.market.MarketDataset;

/** Measures claims in one market, and knows of each what its number follows from. */
final class ClaimGauge {
    /** Where no assignment says which market and which of its days may be shown. */
    static final ClaimGauge WITHOUT_MARKET = new ClaimGauge(null, "", Records.NONE);

    private static final MarketDataset EMPTY = MarketDataset.of(List.of(), new LinkedHashMap<>(), new double[0], true);

    private static final Logger LOG = Logger.getLogger(ClaimGauge.class);

    private final @Nullable MarketDataset market;
    private final String title;
    private final String sha256;
    private final Records records;

    ClaimGauge(@Nullable MarketDataset market, String title, Records records) {
        this.market = market;
        this.title = title;
        this.sha256 = market == null ? "" : market.sha256();
        this.records = records;
    }

    Gauge of(CourseClaim claim) {
        CourseClaim.Measure measure = Objects.requireNonNull(claim.measure());
        return new Gauge(claim.id(), measure, Methods.find(measure.method()).orElseThrow());
    }

    /** The measurement of one claim. */
    final class Gauge {
        private final String claim;
        private final CourseClaim.Measure measure;
        private final Method method;

        private Gauge(String claim, CourseClaim.Measure measure, Method method) {
            this.claim = claim;
            this.measure = measure;
            this.method = method;
        }

        /** Whether the same fingerprint means the same number; what is stored changes without it. */
        boolean settled() {
            return method.source() != Source.RECORDS;
        }

        String fingerprint() {
            String market = method.source() == Source.MARKET || method.source() == Source.RECORDS ? sha256 : "";
            return sha256(
                    Methods.VERSION + " " + method.id() + " " + measure.with().values() + " " + market);
        }

        private @Nullable String dataset() {
            return method.source() == Source.MARKET || method.source() == Source.RECORDS ? title : null;
        }

        ClaimMeasurement measure(Instant now) {
            MarketDataset days = market;
            if (days == null && dataset() != null) {
                return missing("No assignment says which market is meant.", now);
            }
            try {
                Reading reading = Methods.measure(
                        method.id(),
                        measure.with(),
                        new Surroundings(days == null ? EMPTY : days, null, null, records));
                return new ClaimMeasurement(claim, fingerprint(), dataset(), reading, null, now);
            } catch (NotMeasuredException e) {
                return missing(e.missing(), now);
            } catch (IllegalArgumentException e) {
                LOG.warnf("The claim %s cannot be measured: %s", claim, e.getMessage());
                return missing("It cannot be measured: " + e.getMessage() + ".", now);
            }
        }

        private ClaimMeasurement missing(String why, Instant now) {
            return new ClaimMeasurement(claim, fingerprint(), dataset(), null, why, now);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
