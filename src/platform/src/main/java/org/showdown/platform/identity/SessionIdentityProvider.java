package org.showdown.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.showdown.platform.identity.SessionAuthentication.TokenRequest;
import org.showdown.platform.page.Page;

/** Turns a session token into the account behind it; an unknown or expired token is nobody. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TokenRequest> {
    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        Optional<SignedIn> remembered = sessions.remembered(request.token);
        if (remembered.isPresent()) {
            return Uni.createFrom().item(identity(remembered.get()));
        }
        return context.runBlocking(() -> sessions.find(request.token)
                .map(SessionIdentityProvider::identity)
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }

    private static SecurityIdentity identity(SignedIn account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(account)
                .addAttribute(Page.DISPLAY_NAME, account.displayName())
                .addRole(account.role().id())
                .build();
    }
}
