package org.showdown.platform.course;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.showdown.platform.course.Typesetter.Piece;

/** What was set before, in memory and in a file of the data folder; the file's name changes with the script that sets. Without the file all works, slower. */
final class TypesetCache {
    private static final Logger LOG = Logger.getLogger(TypesetCache.class);

    private final ObjectMapper json;
    private final Path file;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    TypesetCache(ObjectMapper json, Path folder, String script) {
        this.json = json;
        this.file = folder.resolve("typeset-" + digest(script) + ".json");
        if (Files.isReadable(file)) {
            try {
                kept.putAll(json.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
            } catch (IOException e) {
                LOG.warnf("%s cannot be read and is made again: %s", file, e.getMessage());
            }
        }
    }

    boolean has(Piece piece) {
        return kept.containsKey(key(piece));
    }

    String html(Piece piece) {
        return Objects.requireNonNull(kept.get(key(piece)));
    }

    void put(Piece piece, String html) {
        kept.put(key(piece), html);
    }

    synchronized void save() {
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "typeset-", ".tmp");
            json.writeValue(written.toFile(), kept);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warnf("%s cannot be written, formulas will be set again after a restart: %s", file, e.getMessage());
        }
    }

    private static String key(Piece piece) {
        return piece.kind() + " " + piece.text();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
