package org.showdown.platform.web;

/**
 * A refused or failed request, in words.
 *
 * @param what what happened
 * @param next what the reader can do
 */
public record Failure(int status, String what, String next) {
    static final String PROBLEM_JSON = "application/problem+json";

    public static Failure of(int status) {
        return switch (status) {
            case 400 ->
                new Failure(
                        status,
                        "This form could not be accepted",
                        "It arrived damaged, may have been open for a long time, or cookies are off. Go back, reload the page and send it again.");
            case 401 -> new Failure(status, "Please sign in", "Your session has ended, or you were not signed in.");
            case 403 ->
                new Failure(
                        status,
                        "This page is not yours to see",
                        "Sign in with another account, or go back to the start.");
            case 404 ->
                new Failure(
                        status, "There is no such page", "The address may be mistyped, or what stood here is gone.");
            case 405 ->
                new Failure(status, "This address cannot be used that way", "Go back to the page that you came from.");
            case 408 ->
                new Failure(
                        status,
                        "That took too long",
                        "The whole of it was not here in time. Nothing was stored; send it again over a better connection.");
            case 413 ->
                new Failure(
                        status,
                        "That is too large",
                        "The assignment's page says how large a file may be; anything above 64 MB is refused at the door.");
            case 415 ->
                new Failure(status, "This kind of content is not read here", "Send the form from its own page.");
            case 429 -> new Failure(status, "Too many requests", "Wait a few minutes, then try again.");
            case 503 ->
                new Failure(
                        status,
                        "The platform cannot reach its database at the moment",
                        "That is usually over within a minute. Go back and send your form again: a form that is sent twice is taken once.");
            default ->
                status < 500
                        ? new Failure(status, "This request was refused", "Go back to the page that you came from.")
                        : new Failure(
                                status,
                                "Something went wrong on our side",
                                "It has been noted. Try again in a moment; nothing that you sent before is lost.");
        };
    }

    /** An upload that found no room on our disk: 503. */
    static Failure unwritableDisk() {
        return new Failure(
                503,
                "The platform cannot write to its disk at the moment",
                "The disk is probably full. Nothing was stored and no attempt was used. Tell whoever runs the platform, then go back and send your form again.");
    }

    /** Uploads of this sender take more room than the others', and there is none left: 503. */
    public static Failure noRoomForUploads() {
        return new Failure(
                503,
                "Too much is being uploaded at the moment",
                "There is no room for the whole of it at once. Nothing was stored and no attempt was used: wait a minute, then go back and send your form again.");
    }

    String toProblemDetails() {
        // Both texts are ours and hold nothing that JSON would need escaped.
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(what, status, next);
    }

    String toPlainPage() {
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p><p><a href=\"/\">Back to the start</a></p></html>"
                .formatted(what, what, next);
    }
}
