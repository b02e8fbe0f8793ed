package org.showdown.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.showdown.bench.Browser;

/** A student who wants a receipt: whatever fails, the same form is sent again. */
final class PersistentUpload {

    private static final long PAUSE_MILLIS = 300;
    private static final long TOO_MANY_MILLIS = 10_000;

    private final URI address;
    private final String session;
    private final String fileName;
    private final byte[] content;
    private int cutOff;
    private int unavailable;

    PersistentUpload(URI address, String session, String fileName, byte[] content) {
        this.address = address;
        this.session = session;
        this.fileName = fileName;
        this.content = content;
    }

    /**
     * What an upload led to.
     *
     * @param submission  the receipt
     * @param cutOff      answers that never came: the server died, or was not there
     * @param unavailable answers 503
     */
    record Receipt(UUID submission, String fileName, int cutOff, int unavailable) {}

    /**
     * Tries until the receipt is there.
     *
     * @param sending told when the file is on its way and when no longer
     * @throws IOException if the server gives an answer that it must never give
     */
    Receipt send(Sending sending) throws IOException, InterruptedException {
        String page = "/assignments/" + SmallCourse.SLUG + "/submit";
        try (Browser browser = Browser.withSession(address, session)) {
            Map<String, String> form =
                    Browser.hiddenFields(answered(() -> browser.get(page), 200).body());
            form.put("entry", SmallCourse.ENTRY);
            HttpResponse<String> answer = answered(
                    () -> {
                        sending.begin();
                        try {
                            return browser.send(page, form, fileName, content);
                        } finally {
                            sending.end();
                        }
                    },
                    303);
            UUID receipt = Browser.receipt(answer)
                    .map(UUID::fromString)
                    .orElseThrow(() -> new IOException("the answer to an upload leads to no receipt"));
            return new Receipt(receipt, fileName, cutOff, unavailable);
        }
    }

    /** Counts uploads on their way. */
    interface Sending {
        Sending UNHEARD = new Sending() {
            @Override
            public void begin() {}

            @Override
            public void end() {}
        };

        void begin();

        void end();
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private HttpResponse<String> answered(Request request, int expected) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = sent(request);
            if (answer == null) {
                cutOff++;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                continue;
            }
            if (answer.statusCode() == expected) {
                return answer;
            }
            switch (answer.statusCode()) {
                case 503 -> {
                    requireReadable(answer.body());
                    unavailable++;
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                case 429 -> TimeUnit.MILLISECONDS.sleep(TOO_MANY_MILLIS);
                default ->
                    throw new IOException("answered " + answer.statusCode() + " to " + answer.request() + ": "
                            + answer.body().replaceAll("(?s)<[^>]*>|\\s+", " ").strip());
            }
        }
    }

    private static @Nullable HttpResponse<String> sent(Request request) throws InterruptedException {
        try {
            return request.send();
        } catch (IOException e) {
            return null; // cut off
        }
    }

    private static void requireReadable(String page) throws IOException {
        if (page.isBlank() || page.contains("Exception") || page.contains("\tat ")) {
            throw new IOException("a failure is told as: " + page);
        }
    }
}
