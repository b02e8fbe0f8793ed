package org.showdown.platform.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;

/** The instructor's trainings and studies: what runs and what came out, starting another, watching and ending one. */
@Path("/teach/training")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class TrainingResource {
    private static final int UNPROCESSABLE = 422;

    private final TrainingStore store;
    private final JobPages pages;
    private final TrainingEvents events;
    private final RequestReader reader;
    private final Recipes recipes;
    private final Assignments assignments;
    private final MarketStore markets;
    private final CurrentUser user;

    TrainingResource(
            TrainingStore store,
            JobPages pages,
            TrainingEvents events,
            RequestReader reader,
            Recipes recipes,
            Assignments assignments,
            MarketStore markets,
            CurrentUser user) {
        this.store = store;
        this.pages = pages;
        this.events = events;
        this.reader = reader;
        this.recipes = recipes;
        this.assignments = assignments;
        this.markets = markets;
        this.user = user;
    }

    /** What the start form offers. */
    public record Choices(
            List<Study> studies,
            List<Recipes.Recipe> recipes,
            List<Assignment> assignments,
            List<DatasetInfo> datasets) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<TrainingJob> jobs, TrainingForm form, Choices choices);

        static native TemplateInstance recipe(TrainingForm form);

        private Templates() {}
    }

    /** @param from a job whose settings the form starts with */
    @GET
    public TemplateInstance list(@RestQuery @Nullable UUID from) {
        Optional<TrainingJob> earlier = Optional.ofNullable(from).flatMap(store::find);
        return page(earlier.map(this::again).orElseGet(() -> TrainingForm.fresh(recipes.all())));
    }

    /** The recipe's field with the text of the chosen one, for a form that is open. */
    @GET
    @Path("/recipe")
    public TemplateInstance recipe(@RestQuery("recipe-name") @Nullable String name) {
        TrainingForm form = TrainingForm.typed(null, null, name, null, null, null, null, null, false);
        return Templates.recipe(form.withRecipe(chosen(form)));
    }

    /** Starts the job, or answers with the form: with another recipe if that was asked for, or with what is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @RestForm @Nullable String what,
            @RestForm @Nullable String title,
            @RestForm("recipe-name") @Nullable String recipeName,
            @RestForm @Nullable String recipe,
            @RestForm @Nullable String market,
            @RestForm("train-until") @Nullable String trainUntil,
            @RestForm("validate-until") @Nullable String validateUntil,
            @RestForm @Nullable String seeds,
            @RestForm boolean gpu,
            @RestForm @Nullable String action) {
        TrainingForm form =
                TrainingForm.typed(what, title, recipeName, recipe, market, trainUntil, validateUntil, seeds, gpu);
        if ("recipe".equals(action)) {
            return Response.ok(page(form.withRecipe(chosen(form)))).build();
        }
        RequestReader.Read read = reader.read(form);
        if (read.request() == null) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(form.withProblems(read.problems())))
                    .build();
        }
        UUID id = store.start(read.request(), user.accountId());
        return Response.seeOther(URI.create("/teach/training/" + id)).build();
    }

    @GET
    @Path("/{id}")
    public TemplateInstance job(@PathParam("id") UUID id) {
        return pages.view(id).map(JobPages.Templates::job).orElseThrow(NotFoundException::new);
    }

    /** The moving parts of the page with each change; {@code done} when nothing more will come. */
    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id, @Context Sse sse) {
        if (store.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return events.of(id, sse);
    }

    /** Asking to end a job that has just ended by itself is no mistake. */
    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") UUID id) {
        if (!store.cancel(id) && store.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/teach/training/" + id)).build();
    }

    @GET
    @Path("/{id}/model.onnx")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response model(@PathParam("id") UUID id) {
        byte[] model = store.model(id).orElseThrow(NotFoundException::new);
        return Response.ok(model)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"model-" + id.toString().substring(0, 8) + ".onnx\"")
                .build();
    }

    private TemplateInstance page(TrainingForm form) {
        return Templates.list(
                store.latest(),
                form,
                new Choices(List.of(Study.values()), recipes.all(), assignments.all(), markets.all()));
    }

    private TrainingForm again(TrainingJob job) {
        return TrainingForm.again(
                job,
                Optional.ofNullable(job.assignmentId())
                        .flatMap(assignments::byId)
                        .map(Assignment::slug)
                        .orElse(null));
    }

    private Recipes.@Nullable Recipe chosen(TrainingForm form) {
        return recipes.all().stream()
                .filter(recipe -> recipe.name().equals(form.recipeName()))
                .findFirst()
                .orElse(null);
    }
}
