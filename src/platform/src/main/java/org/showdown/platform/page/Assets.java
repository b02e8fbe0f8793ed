package org.showdown.platform.page;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses of what {@code frontend/} built. File names carry a hash of their content, so that browsers may keep them
 * for ever; {@code assets/names.json} maps plain names to them.
 */
@ApplicationScoped
public class Assets {

    /** The styles, and the script that sets the reader's colours before the first paint. */
    public static final String STYLES = "showdown.css";

    public static final String THEME = "theme.js";

    private static final List<String> WITHIN_PAGES = List.of(STYLES, THEME);
    private static final String FOLDER = "/assets/";

    private static final String ON_THE_CLASSPATH = "META-INF/resources";

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

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
        WITHIN_PAGES.forEach(name -> texts.put(name, read(loader, address(name))));
    }

    private static String read(ClassLoader loader, String address) {
        try (InputStream file = loader.getResourceAsStream(ON_THE_CLASSPATH + address)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The content of one of {@link #WITHIN_PAGES}, to stand in a page itself: nothing has to be fetched before its first line is drawn. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What a content security policy calls that content: {@code 'sha256-…'}. */
    public String digest(String name) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text(name).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String address(String name) {
        return addresses.getOrDefault(name, FOLDER + name);
    }
}
