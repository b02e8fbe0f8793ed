package org.showdown.platform.browser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

/** Makes accounts for tests: each test has people of its own, so that none depends on another. */
@ApplicationScoped
class People {

    static final String PASSWORD = "a long enough password";

    private final Accounts accounts;
    private final AtomicInteger made = new AtomicInteger();

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    Account student() {
        return make("student", Role.STUDENT);
    }

    Account instructor() {
        return make("instructor", Role.INSTRUCTOR);
    }

    private Account make(String kind, Role role) {
        int number = made.incrementAndGet();
        return accounts.add("browser-" + kind + "-" + number, "Browser " + kind + " " + number, role, PASSWORD);
    }
}
