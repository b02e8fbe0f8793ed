package org.showdown.platform.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The course's studies, for everybody in it. */
@Path("/") // as ResultResource: its pages and what their plots fetch
@Authenticated
class StudyResource {
    private final TrainingStore store;
    private final ObjectMapper json;

    StudyResource(TrainingStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param latest  the newest of each study and market
         * @param earlier the others
         */
        static native TemplateInstance studies(List<StudyPage> latest, List<StudyPage> earlier);

        static native TemplateInstance study(StudyPage page);

        private Templates() {}
    }

    @GET
    @Path("/studies")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance studies() {
        List<StudyPage> latest = new ArrayList<>();
        List<StudyPage> earlier = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (TrainingJob job : store.finishedStudies()) {
            Object market = job.assignmentId() == null ? job.dataset() : job.assignmentId();
            boolean newest = seen.add(List.of(String.valueOf(job.study()), market));
            page(job).ifPresent((newest ? latest : earlier)::add);
        }
        return Templates.studies(latest, earlier);
    }

    @GET
    @Path("/studies/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance study(@PathParam("id") UUID id) {
        return store.find(id).flatMap(this::page).map(Templates::study).orElseThrow(NotFoundException::new);
    }

    /** The result as the study wrote it. */
    @GET
    @Path("/api/studies/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String result(@PathParam("id") UUID id) {
        return store.result(id).orElseThrow(NotFoundException::new);
    }

    private Optional<StudyPage> page(TrainingJob job) {
        return store.result(job.id()).map(text -> {
            try {
                return new StudyPage(job, StudyResult.read(text, json));
            } catch (StudyResult.Unreadable e) {
                throw new IllegalStateException("The stored result of study " + job.id() + " cannot be read", e);
            }
        });
    }
}
