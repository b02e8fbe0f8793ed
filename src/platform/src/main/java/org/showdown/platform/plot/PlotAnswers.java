package org.showdown.platform.plot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.showdown.platform.submission.Digests;

/**
 * Answers of plots, written once and kept: a class looks at the same plots in the same hour. A key names all that the answer follows
 * from, so that nothing has to be forgotten.
 */
@ApplicationScoped
public class PlotAnswers {
    /** Of 5 to 60 kB each; a class looks at its own submissions too. */
    private static final int KEPT = 1_000;

    private final ObjectMapper json;
    private final Cache<List<?>, Written> written =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PlotAnswers(ObjectMapper json) {
        this.json = json;
    }

    private record Written(byte[] content, EntityTag tag) {}

    /**
     * The answer to a key, or 304 to a browser that has it.
     *
     * @param key  of values only: the plot's name, the data's hash, the parameters
     * @param make called if nobody has asked before
     */
    public Response answer(Request request, List<?> key, Supplier<?> make) {
        Written answer = written.get(key, unknown -> write(make.get()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(answer.tag());
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(answer.content(), MediaType.APPLICATION_JSON_TYPE);
        return response.tag(answer.tag())
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private Written write(Object answer) {
        try {
            byte[] content = json.writeValueAsBytes(answer);
            return new Written(content, new EntityTag(Digests.sha256(content).substring(0, 32)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer of a plot cannot be written", e);
        }
    }
}
