package org.showdown.platform.evaluation;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.showdown.platform.access.Routes;

/** What people were answered, byte by byte, by where it was said: the heads, the bodies and what is packed in them. */
final class Sightings {

    private static final Set<String> ROUTES = Routes.all();
    private static final String BOARD_EVENTS = "leaderboard/events";
    /** Would end the session that the next routes need. */
    private static final Set<String> ENDING = Set.of("POST /logout", "POST /account/password");

    private final Map<String, byte[]> seen = new LinkedHashMap<>();
    private String when = "";

    Map<String, byte[]> all() {
        return seen;
    }

    /** From now on, everything is looked at anew. */
    void begin(String stage) {
        when = stage;
    }

    void add(String where, byte[] content) {
        seen.put(when + ": " + where, content);
    }

    /** Asks every route, about one submission. The stream of a board never ends: see {@link OpenStream}. */
    void lookEverywhere(Caller who, UUID submission, UUID other, String slug) throws IOException {
        for (String route : ROUTES) {
            boolean endless = route.endsWith(BOARD_EVENTS) && !who.session().isEmpty();
            String address = route.substring(route.indexOf(' ') + 1)
                    .replace("{slug}", slug)
                    .replace("{id}", submission.toString())
                    .replace("{other}", other.toString())
                    .replace("{file}", "showdown-kit.jar")
                    .replace("{week}", "week-08")
                    .replace("{asset}", "FX1")
                    .replaceAll("\\{[a-z]+\\}", "opening");
            if (route.startsWith("GET ") && !endless) {
                look(who, address);
                look(who, address + "?board=hidden&symbol=BRIM&horizon=1");
            } else if (route.startsWith("POST ") && !ENDING.contains(route)) {
                send(who, address);
            }
        }
    }

    void look(Caller who, String address) throws IOException {
        String where = who + " at " + address;
        if (isNew(where)) { // most addresses name no submission
            add(where, address, who.get(address));
        }
    }

    /** A form that asks for nothing, as a form and, where one is expected, as an upload. */
    private void send(Caller who, String address) throws IOException {
        String where = who + " sends to " + address;
        if (isNew(where)) {
            Response answer = who.send("/login", address, Map.of("title", "x"));
            add(
                    where,
                    address,
                    answer.statusCode() == 415
                            ? who.sendFile("/login", address, "file", "x", new byte[] {'x'})
                            : answer);
        }
    }

    private boolean isNew(String where) {
        return !seen.containsKey(when + ": " + where + " (head)");
    }

    void add(String where, String address, Response response) throws IOException {
        byte[] body = response.asByteArray();
        add(where + " (head)", response.headers().toString().getBytes(StandardCharsets.UTF_8));
        if (address.endsWith(".zip") && response.statusCode() == 200) {
            for (Map.Entry<String, byte[]> entry : unpacked(body).entrySet()) {
                add(where + " " + entry.getKey(), entry.getValue());
            }
        } else {
            add(where, body);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}
