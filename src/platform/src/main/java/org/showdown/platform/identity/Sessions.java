package org.showdown.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions of signed-in browsers. They live in the database, so they survive a restart, hold on every node, and end at once when somebody signs
 * out or changes the password (on other nodes within {@link #REMEMBERED}). The database knows only the token's hash.
 */
@ApplicationScoped
class Sessions {
    static final Duration LIFETIME = Duration.ofDays(14);
    private static final int TOKEN_BYTES = 32;

    /** A page that is looked at a thousand times a second must not ask the database who looks each time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int REMEMBERED_SESSIONS = 10_000;

    private final Cache<String, SignedIn> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_SESSIONS)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the new session's token, for the cookie */
    @Transactional
    String open(UUID account) {
        Instant now = clock.instant();
        database.createNativeQuery("delete from web_session where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.createNativeQuery(
                        "insert into web_session (token_sha256, account_id, expires_at) values (:hash, :account, :until)")
                .setParameter("hash", hash(token))
                .setParameter("account", account)
                .setParameter("until", now.plus(LIFETIME))
                .executeUpdate();
        return token;
    }

    /** @return the account as just now looked up; empty does not mean that there is none. Never blocks. */
    Optional<SignedIn> remembered(String token) {
        return Optional.ofNullable(remembered.getIfPresent(hash(token)));
    }

    @Transactional
    Optional<SignedIn> find(String token) {
        List<Account> found = database.createNativeQuery(
                        "select a.* from web_session s join account a on a.id = s.account_id where s.token_sha256 = :hash and s.expires_at > :now",
                        Account.class)
                .setParameter("hash", hash(token))
                .setParameter("now", clock.instant())
                .getResultList();
        Optional<SignedIn> account = found.stream().findFirst().map(SignedIn::of);
        account.ifPresent(signedIn -> remembered.put(hash(token), signedIn));
        return account;
    }

    @Transactional
    void close(String token) {
        remembered.invalidate(hash(token));
        database.createNativeQuery("delete from web_session where token_sha256 = :hash")
                .setParameter("hash", hash(token))
                .executeUpdate();
    }

    /** Ends every session of an account: its password has changed. */
    @Transactional
    void closeAll(UUID account) {
        remembered.asMap().values().removeIf(signedIn -> signedIn.accountId().equals(account));
        database.createNativeQuery("delete from web_session where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
