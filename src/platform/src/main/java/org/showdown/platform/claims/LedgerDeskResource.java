package org.showdown.platform.claims;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.Role;

/** What an instructor may do about the ledger. */
@Path("/teach/claims")
@RolesAllowed(Role.Names.INSTRUCTOR)
class LedgerDeskResource {
    private final Rounds rounds;
    private final CurrentUser user;

    LedgerDeskResource(Rounds rounds, CurrentUser user) {
        this.rounds = rounds;
        this.user = user;
    }

    /** Asks for a round that measures everything anew. */
    @POST
    public Response measureAnew() {
        rounds.askAnew(user.accountId());
        return Response.seeOther(URI.create(Ledger.ADDRESS)).build();
    }
}
