package org.showdown.platform.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.identity.Roster.Credential;

/** The accounts of the course. */
@ApplicationScoped
public class Accounts {
    /** 2^10 rounds: about a tenth of a second, paid once per sign-in. */
    private static final int BCRYPT_COST = 10;

    private final EntityManager database;
    private final Clock clock;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();

    /** What an unknown user's password is compared with, so that the answer takes as long as a known user's. */
    private final String nobodysHash = BcryptUtil.bcryptHash("nobody", BCRYPT_COST);

    Accounts(EntityManager database, Clock clock, Sessions sessions) {
        this.database = database;
        this.clock = clock;
        this.sessions = sessions;
    }

    @Transactional
    public Optional<Account> byUsername(String username) {
        return database.createQuery("from Account where username = :username", Account.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<Account> byId(UUID id) {
        return Optional.ofNullable(database.find(Account.class, id));
    }

    /** @return all accounts, instructors first, then by username */
    @Transactional
    public List<Account> all() {
        return database.createQuery("from Account order by roleName, username", Account.class)
                .getResultList();
    }

    @Transactional
    public boolean isEmpty() {
        return database.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Adds an account with a pseudonym that nobody has yet. */
    @Transactional
    public Account add(String username, String displayName, Role role, String password) {
        return insert(username, displayName, role, BcryptUtil.bcryptHash(password, BCRYPT_COST));
    }

    /** Adds all of them, or nobody. */
    void addAll(List<Credential> people, Role role) {
        // Hashing is the work, so it has all processors, and no transaction waits for it.
        List<String> hashes = people.parallelStream()
                .map(person -> BcryptUtil.bcryptHash(person.password(), BCRYPT_COST))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < people.size(); i++) {
                insert(people.get(i).username(), people.get(i).displayName(), role, hashes.get(i));
            }
        });
    }

    private Account insert(String username, String displayName, Role role, String passwordHash) {
        Account account = new Account(
                UUID.randomUUID(),
                username.strip().toLowerCase(Locale.ROOT),
                displayName.strip(),
                freshPseudonym(),
                passwordHash,
                role,
                clock.instant());
        database.persist(account);
        return account;
    }

    /** @return the account, when the password is its own; takes as long for an unknown username */
    Optional<Account> authenticate(String username, String password) {
        Optional<Account> account = byUsername(username);
        String hash = account.map(found -> found.passwordHash).orElse(nobodysHash);
        boolean matches = BcryptUtil.matches(password, hash);
        return matches ? account : Optional.empty();
    }

    /** Sets a new password and signs the account out everywhere. */
    @Transactional
    void changePassword(UUID id, String password) {
        Account account = database.find(Account.class, id);
        account.passwordHash = BcryptUtil.bcryptHash(password, BCRYPT_COST);
        sessions.closeAll(id);
    }

    /** Shows a student's real name on boards from now on, or the pseudonym again. */
    @Transactional
    void showName(UUID id, boolean shown) {
        database.find(Account.class, id).showsName = shown;
    }

    private String freshPseudonym() {
        String pseudonym = Pseudonyms.draw(random);
        while (isTaken(pseudonym)) {
            pseudonym = Pseudonyms.draw(random) + " " + (2 + random.nextInt(98));
        }
        return pseudonym;
    }

    private boolean isTaken(String pseudonym) {
        return database.createQuery("select count(a) from Account a where a.pseudonym = :pseudonym", Long.class)
                        .setParameter("pseudonym", pseudonym)
                        .getSingleResult()
                > 0;
    }
}
