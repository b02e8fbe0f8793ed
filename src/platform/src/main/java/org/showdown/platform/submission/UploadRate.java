package org.showdown.platform.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Bounds the uploads of one account, refused ones included: each check starts a box. */
@ApplicationScoped
class UploadRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ACCOUNTS = 10_000;

    private final Clock clock;
    private final int perWindow;
    private final Cache<UUID, Deque<Instant>> recent =
            Caffeine.newBuilder().maximumSize(ACCOUNTS).build();

    UploadRate(Clock clock, UploadSettings settings) {
        this.clock = clock;
        this.perWindow = settings.perMinute();
    }

    /** Counts one upload; false when the account has sent too many within the window. */
    boolean allows(UUID account) {
        Deque<Instant> uploads = recent.get(account, key -> new ArrayDeque<>());
        Instant now = clock.instant();
        synchronized (uploads) {
            while (!uploads.isEmpty() && !uploads.peekFirst().isAfter(now.minus(WINDOW))) {
                uploads.removeFirst();
            }
            if (uploads.size() >= perWindow) {
                return false;
            }
            uploads.addLast(now);
            return true;
        }
    }
}
