package org.showdown.platform.portfolio;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.CurrentUser;

/** One's own report. {@code name=pseudonym} puts the leaderboard's name in the place of one's own. */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
public class ReportResource {
    static final String PSEUDONYM = "pseudonym";

    private final Reports reports;
    private final CurrentUser user;

    ReportResource(Reports reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
    }

    @GET
    @Path("/report")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance report(
            @PathParam("slug") String slug, @QueryParam("name") @Nullable String name, @Context UriInfo address) {
        boolean pseudonym = PSEUDONYM.equals(name);
        String href = "/assignments/" + slug + "/report.pdf" + (pseudonym ? "?name=" + PSEUDONYM : "");
        return reports.page(slug, user.accountId(), pseudonym, address, href);
    }

    @GET
    @Path("/report.pdf")
    @Produces("application/pdf")
    public Response pdf(
            @PathParam("slug") String slug, @QueryParam("name") @Nullable String name, @Context UriInfo address) {
        return reports.pdf(slug, user.accountId(), PSEUDONYM.equals(name), address);
    }
}
