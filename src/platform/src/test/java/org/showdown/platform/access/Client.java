package org.showdown.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages by their forms alone. Does not follow redirects. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI platform;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Client(URI platform) {
        this.platform = platform;
    }

    static Client signedIn(URI platform, String username, String password) {
        Client client = new Client(platform);
        Answer response = client.signIn(username, password);
        if (response.status() != 303) {
            throw new AssertionError("Sign-in of " + username + " gave " + response.status());
        }
        return client;
    }

    Answer signIn(String username, String password) {
        return post("/login", Map.of("username", username, "password", password));
    }

    Answer get(String address) {
        return send(request(address).GET(), address);
    }

    /** Sends a form with the token that this visitor's pages carry. */
    Answer post(String address, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf-token", token());
        return postWithoutToken(address, form);
    }

    Answer postWithoutToken(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)), address);
    }

    Answer postMultipart(String address, boolean withToken) {
        String boundary = "----showdown";
        StringBuilder body = new StringBuilder();
        if (withToken) {
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n" + token()
                    + "\r\n");
        }
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--" + boundary
                + "--\r\n");
        return send(
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body.toString())),
                address);
    }

    private String token() {
        Matcher found = TOKEN.matcher(get("/login").body());
        if (!found.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(platform.resolve(address))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private Answer send(HttpRequest.Builder request, String address) {
        try {
            if (!address.endsWith("/events")) {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.headers(), response.body());
            }
            // A stream of events has no end: its head tells whether it was opened.
            HttpResponse<InputStream> opened = http.send(
                    request.setHeader("Accept", "text/event-stream").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            opened.body().close();
            return new Answer(opened.statusCode(), opened.headers(), "");
        } catch (IOException e) {
            throw new AssertionError("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
