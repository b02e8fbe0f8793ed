package org.showdown.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

/** Makes accounts for tests, and signs their owners in: each test has people of its own, so that none depends on another. */
@ApplicationScoped
public class People {

    public static final String PASSWORD = "a long enough password";

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    public Account student() {
        String username = username("student");
        return accounts.add(username, "Real Name of " + username, Role.STUDENT, PASSWORD);
    }

    /** A student whose name matters. */
    public Account student(String realName) {
        return accounts.add(username("student"), realName, Role.STUDENT, PASSWORD);
    }

    public Account instructor() {
        String username = username("instructor");
        return accounts.add(username, "Real Name of " + username, Role.INSTRUCTOR, PASSWORD);
    }

    public Caller signedIn(Account account) {
        return Caller.signedIn(account.username, PASSWORD);
    }

    private static String username(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
