package org.showdown.platform.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * How often a sign-in may be tried: per account, so that one password cannot be guessed, and per address, so that many accounts cannot be
 * tried from one place. A sign-in that succeeds is no guess and counts for neither: a class, and behind a reverse proxy the whole course,
 * comes from one address. Counted per node.
 */
@ApplicationScoped
class SignInLimit {
    private static final Bandwidth PER_ACCOUNT = Bandwidth.builder()
            .capacity(10)
            .refillGreedy(10, Duration.ofMinutes(10))
            .build();
    private static final Bandwidth PER_ADDRESS = Bandwidth.builder()
            .capacity(200)
            .refillGreedy(200, Duration.ofMinutes(10))
            .build();
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_KEY = 64;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    SignInLimit(Clock clock) {
        this.accounts = buckets(PER_ACCOUNT, clock);
        this.addresses = buckets(PER_ADDRESS, clock);
    }

    /** @return whether this try may go on; counts it */
    boolean admits(String username, String address) {
        boolean addressAdmits = addresses.get(address).tryConsume(1);
        return accounts.get(key(username)).tryConsume(1) && addressAdmits;
    }

    /** Forgets the failures of an account whose owner has signed in, and that try of the address. */
    void succeeded(String username, String address) {
        accounts.invalidate(key(username));
        addresses.get(address).addTokens(1);
    }

    private static String key(String username) {
        String key = username.strip().toLowerCase(Locale.ROOT);
        return key.substring(0, Math.min(key.length(), LONGEST_KEY)); // what is remembered has a bounded size
    }

    private static LoadingCache<String, Bucket> buckets(Bandwidth limit, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofHours(1))
                .build(key -> Bucket.builder()
                        .addLimit(limit)
                        .withCustomTimePrecision(new ClockTime(clock))
                        .build());
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
