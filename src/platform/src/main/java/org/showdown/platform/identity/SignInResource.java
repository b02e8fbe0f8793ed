package org.showdown.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.ShowdownSettings;

/** Signing in and out. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final ShowdownSettings settings;

    SignInResource(Accounts accounts, Sessions sessions, SignInLimit limit, ShowdownSettings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
        this.settings = settings;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param changed whether the visitor comes from a new password
         * @param problem what went wrong, empty at first
         */
        static native TemplateInstance login(String username, String next, boolean changed, String problem);

        private Templates() {}
    }

    @GET
    @Path("login")
    public TemplateInstance form(
            @QueryParam("next") @Nullable String next, @QueryParam("password") @Nullable String password) {
        return Templates.login("", ownAddress(next), "changed".equals(password), "");
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm @Nullable String next,
            @Context HttpServerRequest request) {
        String name = username == null ? "" : username;
        String address = request.remoteAddress().hostAddress();
        if (!limit.admits(name, address)) {
            return again(TOO_MANY_REQUESTS, name, next, "Too many tries. Wait a few minutes, then try again.");
        }
        Optional<Account> account = accounts.authenticate(name, password == null ? "" : password);
        if (account.isEmpty()) {
            return again(
                    Response.Status.UNAUTHORIZED.getStatusCode(),
                    name,
                    next,
                    "This username and password do not belong together. Check both, or ask your instructor for a new password.");
        }
        limit.succeeded(name, address);
        String token = sessions.open(account.get().id);
        return Response.seeOther(URI.create(ownAddress(next)))
                .cookie(cookie(token, (int) Sessions.LIFETIME.toSeconds()))
                .build();
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@CookieParam(SessionAuthentication.COOKIE) @Nullable String token) {
        if (token != null) {
            sessions.close(token);
        }
        return Response.seeOther(URI.create("/login")).cookie(cookie("", 0)).build();
    }

    private static Response again(int status, String username, @Nullable String next, String problem) {
        return Response.status(status)
                .entity(Templates.login(username, ownAddress(next), false, problem))
                .build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(SessionAuthentication.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(settings.https())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only an address of this platform: a link to the sign-in page must not lead elsewhere. */
    static String ownAddress(@Nullable String next) {
        if (next == null || next.startsWith("/login") || !next.matches("/(?![/\\\\])[\\w\\-./?=&%]*")) {
            return "/";
        }
        return next;
    }
}
