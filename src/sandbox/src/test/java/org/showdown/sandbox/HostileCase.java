package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One attack as its file tells it. The file starts with comment lines {@code key: value}; what stands below them is the
 * attack.
 *
 * @param file where it is described
 * @param header the values of each key, in order
 */
record HostileCase(Path file, Map<String, List<String>> header) {
    private static final List<String> KEYS =
            List.of("attack", "verdict", "message", "never", "printed", "limits", "given");

    static HostileCase read(Path file) {
        Map<String, List<String>> header = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String text = line.replaceFirst("^(//|#) ", "");
                int colon = text.indexOf(": ");
                if (text.equals(line) || colon < 0) {
                    break;
                }
                String key = text.substring(0, colon);
                if (!KEYS.contains(key)) {
                    throw new IllegalArgumentException(file + " has the unknown key " + key + "; there are " + KEYS);
                }
                header.computeIfAbsent(key, k -> new ArrayList<>()).add(text.substring(colon + 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!header.containsKey("verdict") || !header.containsKey("attack")) {
            throw new IllegalArgumentException(file + " names no attack or no verdict in its first lines");
        }
        return new HostileCase(file, header);
    }

    /** The values of a key; none when the file does not have it. */
    List<String> all(String key) {
        return header.getOrDefault(key, List.of());
    }

    /** Where only one of several ends is certain, as when time and memory run out together, the file names each. */
    List<String> verdicts() {
        return List.of(all("verdict").getFirst().split(" or ", -1));
    }

    /** Numbers of the list in the corpus's README; a case beyond that list says {@code own}. */
    List<String> attacks() {
        return List.of(all("attack").getFirst().split(", ", -1));
    }

    /** The kind of description: {@code jar}, {@code onnx} or {@code file}. */
    String kind() {
        return String.valueOf(file.getParent().getFileName());
    }

    /** Generous where the case is not about time, as the machine that tests may be full of other work. */
    Limits limits() {
        Map<String, Integer> values =
                new HashMap<>(Map.of("fit", 8, "day", 8, "total", 20, "memory", 96, "output", 200_000));
        for (String limits : all("limits")) {
            for (String limit : limits.split(", ", -1)) {
                String[] words = limit.split(" ", -1);
                values.put(words[0], Integer.valueOf(words[1]));
            }
        }
        return new Limits(
                Duration.ofSeconds(values.get("fit")),
                Duration.ofSeconds(values.get("day")),
                Duration.ofSeconds(values.get("total")),
                values.get("memory"),
                8L << 20,
                values.get("output"));
    }

    @Override
    public String toString() {
        return kind() + "/" + file.getFileName();
    }
}
