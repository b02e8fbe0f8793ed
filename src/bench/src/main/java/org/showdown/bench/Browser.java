package org.showdown.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor who keeps cookies and fills in the platform's forms, CSRF field included. */
final class Browser implements AutoCloseable {

    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Browser(URI address) {
        this.address = address;
    }

    /** The cookies as the value of a Cookie header. */
    String cookieHeader() {
        return cookies.getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Map<String, String> fields = hiddenFields(get("/login").body());
        fields.put("username", username);
        fields.put("password", password);
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        String target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() >= 400 || target.contains("/login")) {
            throw new IOException("sign-in of " + username + " was refused: " + answer.statusCode() + " " + target);
        }
    }

    /** Uploads a file by the form of the assignment's submit page; the answer's Location is the receipt. */
    String upload(String slug, String entry, String fileName, byte[] content) throws IOException, InterruptedException {
        Map<String, String> fields =
                hiddenFields(get("/assignments/" + slug + "/submit").body());
        fields.put("entry", entry);
        String boundary = UUID.randomUUID().toString();
        var body = new java.io.ByteArrayOutputStream();
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
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/assignments/" + slug + "/submit"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        String receipt = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 303 || !receipt.contains("/submissions/")) {
            throw new IOException("the upload was refused: " + answer.statusCode() + " " + receipt);
        }
        return receipt.substring(receipt.lastIndexOf('/') + 1);
    }

    private static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
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
