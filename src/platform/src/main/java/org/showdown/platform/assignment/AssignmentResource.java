package org.showdown.platform.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.showdown.platform.assignment.KitFile.Download;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.sandbox.SubmissionKind;

/** An assignment's brief, its public data and the kit. */
@Path("/assignments/{slug}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AssignmentResource {
    private final Assignments assignments;
    private final MarketStore markets;
    private final PublicData publicData;
    private final ShowdownSettings settings;

    AssignmentResource(Assignments assignments, MarketStore markets, PublicData publicData, ShowdownSettings settings) {
        this.assignments = assignments;
        this.markets = markets;
        this.publicData = publicData;
        this.settings = settings;
    }

    @CheckedTemplate
    static class Templates {
        /** @param families the kinds of features of an ONNX model, without their lags; none where no model is accepted */
        static native TemplateInstance brief(Assignment assignment, DatasetInfo dataset, Set<String> families);

        static native TemplateInstance data(Assignment assignment, DatasetInfo dataset, List<Download> downloads);

        private Templates() {}
    }

    @GET
    public TemplateInstance brief(@PathParam("slug") String slug) {
        Assignment assignment = find(slug);
        return Templates.brief(assignment, dataset(assignment), families(assignment.settings()));
    }

    @GET
    @Path("/data")
    public TemplateInstance data(@PathParam("slug") String slug) {
        Assignment assignment = find(slug);
        return Templates.data(assignment, dataset(assignment), KitFile.present(settings.root()));
    }

    @GET
    @Path("/data.zip")
    @Produces("application/zip")
    public Response publicData(@PathParam("slug") String slug) {
        return Response.ok(publicData.archive(find(slug)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-public-data.zip\"")
                .build();
    }

    @GET
    @Path("/kit/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response kit(@PathParam("slug") String slug, @PathParam("file") String file) {
        find(slug);
        java.nio.file.Path path = KitFile.find(settings.root(), file).orElseThrow(NotFoundException::new);
        return Response.ok(path.toFile())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private static Set<String> families(AssignmentSettings settings) {
        return settings.accepts(SubmissionKind.ONNX)
                ? settings.features().names().stream()
                        .map(name -> name.replaceFirst("_\\d+$", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Assignment find(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    private DatasetInfo dataset(Assignment assignment) {
        return markets.find(assignment.settings().dataset()).orElseThrow(NotFoundException::new);
    }
}
