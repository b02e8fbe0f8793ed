package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roastedroot.quickjs4j.core.Engine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * Sets formulas (KaTeX, as MathML) and code (highlight.js) by the script that {@code frontend/} builds, in a JavaScript engine that runs as plain
 * bytecode and sees no file and no network. Slow when cold, so everything set is kept, across restarts too.
 */
@ApplicationScoped
class Typesetter {
    private static final String SCRIPT = "org/showdown/typeset/typeset.js";
    /** Pieces of one call: a page that waits for the engine waits for no more than these. */
    private static final int BATCH = 20;

    /** Something to set: kind {@code formula} or {@code display}, or the name of a language. */
    record Piece(String kind, String text) {
        static Piece of(Formula formula) {
            return new Piece(formula instanceof Formula.Display ? "display" : "formula", formula.tex());
        }
    }

    /** What it came to: HTML, or what is wrong. */
    record Outcome(@Nullable String html, @Nullable String error) {}

    private final ObjectMapper json;
    private final TypesetCache cache;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private @Nullable Engine engine;

    @Inject
    Typesetter(ObjectMapper json, ShowdownSettings settings) {
        this(json, settings.course().cache().orElse(settings.data().resolve("cache")));
    }

    /** @param folder where to keep what was set */
    Typesetter(ObjectMapper json, Path folder) {
        this.json = json;
        this.cache = new TypesetCache(json, folder, script());
    }

    /** @return an outcome for each piece */
    Map<Piece, Outcome> set(Collection<Piece> pieces) {
        Map<Piece, Outcome> outcomes = new HashMap<>();
        List<Piece> missing =
                pieces.stream().distinct().filter(piece -> !cache.has(piece)).toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            run(missing.subList(from, Math.min(missing.size(), from + BATCH)), outcomes);
        }
        if (!missing.isEmpty()) {
            cache.save();
        }
        pieces.forEach(piece -> outcomes.computeIfAbsent(piece, kept -> new Outcome(cache.html(kept), null)));
        return outcomes;
    }

    private synchronized void run(List<Piece> pieces, Map<Piece, Outcome> outcomes) {
        try {
            String list = json.writeValueAsString(pieces.stream()
                    .map(piece -> List.of(piece.kind(), piece.text()))
                    .toList());
            output.reset();
            execute(started(), "console.log(typeset(" + json.writeValueAsString(list) + "))");
            JsonNode answers = json.readTree(output.toString(StandardCharsets.UTF_8));
            for (int i = 0; i < pieces.size(); i++) {
                JsonNode answer = answers.path(i);
                if (answer.hasNonNull("html")) {
                    cache.put(pieces.get(i), answer.path("html").asText());
                } else {
                    outcomes.put(
                            pieces.get(i),
                            new Outcome(null, answer.path("error").asText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Engine started() {
        if (engine == null) {
            engine = Engine.builder().withStdout(output).build();
            execute(engine, script());
        }
        return engine;
    }

    private static void execute(Engine engine, String javaScript) {
        int compiled = engine.compile(javaScript);
        try {
            engine.exec(compiled);
        } finally {
            engine.free(compiled);
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SCRIPT),
                "the frontend's jar has no " + SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
