package org.showdown.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor who keeps cookies and fills in the platform's forms, CSRF field included. */
public final class Browser implements AutoCloseable {

    /** The cookie by which the platform knows a session. */
    private static final String SESSION = "showdown-session";
    /** A server that is being killed may leave a connection open for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public Browser(URI address) {
        this.address = address;
    }

    /** A browser that has signed in before and still has its session. */
    public static Browser withSession(URI address, String token) {
        Browser browser = new Browser(address);
        HttpCookie session = new HttpCookie(SESSION, token);
        session.setPath("/");
        session.setVersion(0);
        browser.cookies.getCookieStore().add(address, session);
        return browser;
    }

    /** The cookies as the value of a Cookie header. */
    String cookieHeader() {
        return cookies.getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Map<String, String> fields = hiddenFields(get("/login").body());
        fields.put("username", username);
        fields.put("password", password);
        HttpResponse<String> answer = post("/login", fields);
        String target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() >= 400 || target.contains("/login")) {
            throw new IOException("sign-in of " + username + " was refused: " + answer.statusCode() + " " + target);
        }
    }

    /** Sends a form without files. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Uploads a file by the form of the assignment's submit page; returns the submission's id. */
    String upload(String slug, String entry, String fileName, byte[] content) throws IOException, InterruptedException {
        String page = "/assignments/" + slug + "/submit";
        Map<String, String> fields = hiddenFields(get(page).body());
        fields.put("entry", entry);
        HttpResponse<String> answer = send(page, fields, fileName, content);
        return receipt(answer).orElseThrow(() -> new IOException("the upload was refused: " + answer.statusCode()));
    }

    /** Sends a form with one file. */
    public HttpResponse<String> send(String path, Map<String, String> fields, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The submission's id, where the answer to an upload leads to its receipt. */
    public static Optional<String> receipt(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(target -> answer.statusCode() == 303 && target.contains("/submissions/"))
                .map(target -> target.substring(target.lastIndexOf('/') + 1));
    }

    /** The hidden fields of all forms on a page, the first of a name. */
    public static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN_FIELD.matcher(page);
        while (matcher.find()) {
            fields.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
