package org.showdown.platform.page;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Addresses of what {@code frontend/} built. File names carry a hash of their content, so that browsers may keep them
 * for ever; {@code assets/names.json} maps plain names to them.
 */
@ApplicationScoped
class Assets {

    private static final String FOLDER = "/assets/";

    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream names = loader.getResourceAsStream("META-INF/resources/assets/names.json")) {
            if (names != null) {
                new JsonObject(new String(names.readAllBytes(), StandardCharsets.UTF_8))
                        .forEach(name -> addresses.put(name.getKey(), FOLDER + name.getValue()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String address(String name) {
        return addresses.getOrDefault(name, FOLDER + name);
    }
}
