package org.showdown.platform.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page: open assignments and the time left. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home();

        private Templates() {}
    }

    @GET
    public TemplateInstance home() {
        return Templates.home();
    }
}
