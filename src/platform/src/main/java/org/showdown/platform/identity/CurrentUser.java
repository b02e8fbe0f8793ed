package org.showdown.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Who asks: for resources by injection, for templates as {@code inject:currentUser}. */
@RequestScoped
@Named("currentUser")
public class CurrentUser {
    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public boolean isInstructor() {
        return identity.hasRole(Role.Names.INSTRUCTOR);
    }

    /** @return the account's display name, empty when nobody is signed in */
    public String getName() {
        return signedIn().map(SignedIn::displayName).orElse("");
    }

    /** @return what classmates see, empty when nobody is signed in */
    public String getPseudonym() {
        return signedIn().map(SignedIn::pseudonym).orElse("");
    }

    public Optional<SignedIn> signedIn() {
        return identity.getPrincipal() instanceof SignedIn account ? Optional.of(account) : Optional.empty();
    }

    /** @return the account's id; to be called only where the route requires that somebody is signed in */
    public UUID accountId() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .accountId();
    }
}
