package org.showdown.platform.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads the session cookie of each request; sends a browser that needs an account to the sign-in page. */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    public static final String COOKIE = "showdown-session";

    /** The token that a browser showed. */
    static final class TokenRequest extends BaseAuthenticationRequest {
        final String token;

        TokenRequest(String token) {
            this.token = token;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(COOKIE);
        // Built assets are the same for everybody: no need to ask the database who wants them.
        boolean asset = context.normalizedPath().startsWith("/assets/");
        if (asset || cookie == null || cookie.getValue().isBlank()) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(new TokenRequest(cookie.getValue()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        String path = context.request().uri();
        boolean page = HttpMethod.GET.equals(context.request().method())
                && !path.startsWith("/api/")
                && !"true".equals(context.request().getHeader("HX-Request"))
                && !"text/event-stream".equals(context.request().getHeader("Accept"));
        if (!page) {
            return Uni.createFrom().item(new ChallengeData(401, null, null));
        }
        String next = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(303, "Location", "/login?next=" + next));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }
}
