package org.showdown.platform.identity;

import java.security.Principal;
import java.util.UUID;

/** The account behind a request, as it was when its session was last looked up. */
public record SignedIn(UUID accountId, String username, String displayName, String pseudonym, Role role)
        implements Principal {
    @Override
    public String getName() {
        return username;
    }

    static SignedIn of(Account account) {
        return new SignedIn(account.id, account.username, account.displayName, account.pseudonym, account.role());
    }
}
