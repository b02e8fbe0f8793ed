package org.showdown.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own account: who one is, by which name classmates see one, and a new password. */
@Path("/account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AccountResource {
    private static final int UNPROCESSABLE = 422;

    private final CurrentUser user;
    private final Accounts accounts;

    AccountResource(CurrentUser user, Accounts accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param showsName whether boards show the real name
         * @param saved     whether that has just been saved
         * @param problem   what is wrong with the new password, empty at first
         */
        static native TemplateInstance account(
                SignedIn account, boolean showsName, boolean saved, String problem, int shortest);

        private Templates() {}
    }

    /** @param saved there after the name was saved */
    @GET
    public TemplateInstance show(@RestQuery @Nullable String saved) {
        return page(saved != null, "");
    }

    /** An absent field is a box that is not ticked. */
    @POST
    @Path("/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response showName(@RestForm("shows-name") @Nullable String shown) {
        accounts.showName(user.accountId(), shown != null);
        return Response.seeOther(URI.create("/account?saved=name")).build();
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@RestForm @Nullable String current, @RestForm @Nullable String password) {
        SignedIn account = user.signedIn().orElseThrow();
        if (accounts.authenticate(account.username(), current == null ? "" : current)
                .isEmpty()) {
            return refused("The current password is not right.");
        }
        if (password == null || !Passwords.isAcceptable(password)) {
            return refused("A password has at least " + Passwords.MIN_LENGTH + " characters, and at most "
                    + Passwords.MAX_BYTES + " bytes.");
        }
        accounts.changePassword(account.accountId(), password);
        // All sessions have ended, this one too: signing in again shows that the new password works.
        return Response.seeOther(URI.create("/login?password=changed")).build();
    }

    private Response refused(String problem) {
        return Response.status(UNPROCESSABLE).entity(page(false, problem)).build();
    }

    private TemplateInstance page(boolean saved, String problem) {
        SignedIn account = user.signedIn().orElseThrow();
        boolean showsName = accounts.byId(account.accountId()).orElseThrow().showsName;
        return Templates.account(account, showsName, saved, problem, Passwords.MIN_LENGTH);
    }
}
