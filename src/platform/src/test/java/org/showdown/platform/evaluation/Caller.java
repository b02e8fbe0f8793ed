package org.showdown.platform.evaluation;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages by their forms alone, like a browser without JavaScript. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form-key\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();
    private String session = "";

    public static Caller signedIn(String username, String password) {
        Caller caller = new Caller();
        String token = caller.token("/login");
        caller.session = caller.request()
                .formParam("csrf-token", token)
                .formParam("username", username)
                .formParam("password", password)
                .formParam("next", "/")
                .post("/login")
                .then()
                .statusCode(303)
                .extract()
                .cookie("showdown-session");
        return caller;
    }

    /** The session's token, as the browser's cookie holds it; empty for nobody's. */
    String session() {
        return session;
    }

    /** For a request that is written by hand. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The fields of an upload form that has been opened, besides the file. */
    public Map<String, String> uploadFields(String slug, String entry) {
        String form = get("/assignments/" + slug + "/submit").asString();
        return Map.of("csrf-token", find(TOKEN, form), "form-key", find(FORM_KEY, form), "entry", entry);
    }

    public Response get(String address) {
        return request().get(address);
    }

    /** As htmx asks for a part of a page that is open already, by its id. */
    public Response part(String id, String address) {
        return request().header("HX-Request", "true").header("HX-Target", id).get(address);
    }

    public Response post(String page, String address) {
        return request().formParam("csrf-token", token(page)).post(address);
    }

    /** Opens the page of a form, then sends its fields. */
    public Response send(String page, String address, Map<String, String> fields) {
        return request().formParam("csrf-token", token(page)).formParams(fields).post(address);
    }

    /** Opens the page of a form, then sends a file by it. */
    public Response sendFile(String page, String address, String field, String fileName, byte[] content) {
        return sendFile(page, address, Map.of(), field, fileName, content);
    }

    /** Opens the page of a form, then sends its fields and a file by it. */
    public Response sendFile(
            String page, String address, Map<String, String> fields, String field, String fileName, byte[] content) {
        RequestSpecification form = request().multiPart("csrf-token", token(page));
        fields.forEach(form::multiPart);
        return form.multiPart(field, fileName, content).post(address);
    }

    /** Opens the form, then sends it. */
    Response upload(String slug, String entry, String fileName, byte[] content) {
        return send(slug, get("/assignments/" + slug + "/submit").asString(), entry, fileName, content);
    }

    /** As a program does it that has opened no form. */
    Response uploadWithKey(String slug, String entry, String key, byte[] content) {
        return request()
                .header("Idempotency-Key", key)
                .multiPart("csrf-token", token("/"))
                .multiPart("entry", entry)
                .multiPart("file", "model.jar", content)
                .post("/assignments/" + slug + "/submit");
    }

    /** Sends a form that has been opened before. */
    Response send(String slug, String form, String entry, String fileName, byte[] content) {
        return request()
                .multiPart("csrf-token", find(TOKEN, form))
                .multiPart("form-key", find(FORM_KEY, form))
                .multiPart("entry", entry)
                .multiPart("file", fileName, content)
                .post("/assignments/" + slug + "/submit");
    }

    static UUID submission(Response response) {
        String location = response.then().statusCode(303).extract().header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private RequestSpecification request() {
        return RestAssured.given().filter(cookies).redirects().follow(false);
    }

    private String token(String page) {
        return find(TOKEN, get(page).asString());
    }

    private static String find(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + html);
        }
        return matcher.group(1);
    }
}
