package org.showdown.platform.market;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketImport.MarketImportException;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportReport;

/** The instructor's market datasets: what is there, what an import refused, and importing another. */
@Path("/teach/datasets")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class DatasetResource {
    private static final int UNPROCESSABLE = 422;

    private final MarketStore store;
    private final MarketImport imports;

    DatasetResource(MarketStore store, MarketImport imports) {
        this.store = store;
        this.imports = imports;
    }

    @CheckedTemplate
    static class Templates {
        /** @param problem why the last upload was refused, empty when none was */
        static native TemplateInstance datasets(List<DatasetInfo> datasets, String slug, String title, String problem);

        static native TemplateInstance dataset(DatasetInfo dataset, ImportReport report);

        private Templates() {}
    }

    @GET
    public TemplateInstance list() {
        return Templates.datasets(store.all(), "", "", "");
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance one(@PathParam("slug") String slug) {
        DatasetInfo dataset = store.find(slug).orElseThrow(NotFoundException::new);
        return Templates.dataset(dataset, store.report(dataset));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestForm @Nullable String slug,
            @RestForm @Nullable String title,
            @RestForm("market") @Nullable FileUpload market,
            @RestForm("vix") @Nullable FileUpload vix,
            @RestForm @Nullable String replace) {
        String name = Objects.requireNonNullElse(slug, "").strip();
        String shown = Objects.requireNonNullElse(title, "").strip();
        try {
            if (market == null || market.size() == 0) {
                throw new MarketImportException("Choose a CSV file with prices");
            }
            Optional<DatasetInfo> old = store.find(name);
            if (old.isPresent() && replace == null && !old.get().simulated()) {
                throw new MarketImportException("There is a dataset named " + name + " already ("
                        + old.get().title()
                        + ", " + old.get().firstDay() + " to " + old.get().lastDay()
                        + "). Choose another name, or tick that it is to be replaced, and the files again");
            }
            imports.run(name, shown, List.of(source(market)), vix == null || vix.size() == 0 ? null : source(vix));
        } catch (MarketImportException e) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.datasets(store.all(), name, shown, String.valueOf(e.getMessage())))
                    .build();
        }
        return Response.seeOther(URI.create("/teach/datasets/" + name)).build();
    }

    private static CsvSource source(FileUpload upload) {
        return new CsvSource(upload.fileName(), () -> Files.newInputStream(upload.uploadedFile()));
    }
}
