package org.showdown.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.Roster.Credential;
import org.showdown.platform.identity.Roster.RosterException;

/** The instructor's list of people. */
@Path("/teach/roster")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class RosterResource {
    private static final int UNPROCESSABLE = 422;

    private final Accounts accounts;
    private final Roster roster;

    RosterResource(Accounts accounts, Roster roster) {
        this.accounts = accounts;
        this.roster = roster;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param made    passwords that were just made as lines of CSV, to be shown this once; empty when none were
         * @param typed   the list as it was typed, when it could not be taken
         * @param problem why it could not be taken
         */
        static native TemplateInstance roster(List<Account> accounts, String made, String typed, String problem);

        private Templates() {}
    }

    @GET
    public TemplateInstance show() {
        return Templates.roster(accounts.all(), "", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestForm @Nullable String people, @RestForm @Nullable String role) {
        String typed = Objects.requireNonNullElse(people, "");
        try {
            return once(roster.add(typed, Role.of(Objects.requireNonNullElse(role, Role.Names.STUDENT))));
        } catch (RosterException e) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.roster(accounts.all(), "", typed, String.valueOf(e.getMessage())))
                    .build();
        }
    }

    @POST
    @Path("/{id}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resetPassword(@PathParam("id") UUID id) {
        return once(List.of(roster.resetPassword(id)));
    }

    /** Passwords are part of this answer and of no other: it is not kept by browsers or proxies. */
    private Response once(List<Credential> made) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(Templates.roster(accounts.all(), Roster.csv(made), "", ""))
                .cacheControl(never)
                .build();
    }
}
