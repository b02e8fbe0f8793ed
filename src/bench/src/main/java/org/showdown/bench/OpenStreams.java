package org.showdown.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many open leaderboards: each listens to the board's events and notes when one arrives. */
final class OpenStreams implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final String CHANGED = "event:changed";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<InputStream> bodies = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ended = new AtomicInteger();

    /** Opens streams one after the other; all stay open until {@link #close}. */
    static OpenStreams of(URI events, String cookies, int count) throws IOException, InterruptedException {
        OpenStreams streams = new OpenStreams();
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("Cookie", cookies)
                .header("Accept", "text/event-stream")
                .timeout(ANSWER_LIMIT)
                .build();
        for (int i = 0; i < count; i++) {
            HttpResponse<InputStream> answer = streams.client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException("stream " + (i + 1) + " of " + count + " was answered " + answer.statusCode());
            }
            streams.bodies.add(answer.body());
            streams.readers.submit(() -> streams.listen(answer.body()));
        }
        return streams;
    }

    private void listen(InputStream body) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.replace(" ", "").equals(CHANGED)) {
                    arrivals.add(System.nanoTime());
                }
            }
        } catch (IOException e) {
            // Closed by us, or by the server: counted either way.
        }
        ended.incrementAndGet();
    }

    /** How long after a moment each stream heard of it; fewer than there are streams if some did not within the limit. */
    Sample heard(long sinceNanos, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (arrivals.size() < bodies.size() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double[] waited = arrivals.stream()
                .mapToDouble(at -> (at - sinceNanos) / 1e6)
                .filter(wait -> wait >= 0)
                .toArray();
        arrivals.clear();
        return new Sample(waited);
    }

    int open() {
        return bodies.size() - ended.get();
    }

    @Override
    public void close() throws IOException {
        for (InputStream body : bodies) {
            body.close();
        }
        readers.shutdownNow();
        client.shutdownNow();
    }
}
