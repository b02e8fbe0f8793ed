package org.showdown.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests sent at a constant rate, whether or not earlier ones have been answered. A latency counts from the moment at
 * which the request was due, so a server that stalls cannot hide it.
 */
final class ConstantLoad {

    private ConstantLoad() {}

    static Sample run(URI page, String cookies, int perSecond, Duration duration) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(page).header("Cookie", cookies).build();
        int requests = (int) (perSecond * duration.toSeconds());
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        double[] latencies = new double[requests];
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>(requests);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                int index = i;
                long due = begun + i * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                answers.add(client.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                    latencies[index] = (System.nanoTime() - due) / 1e6;
                }));
            }
            for (CompletableFuture<HttpResponse<Void>> answer : answers) {
                if (answer.join().statusCode() != 200) {
                    throw new IOException("status " + answer.join().statusCode() + " under load");
                }
            }
        }
        return new Sample(latencies);
    }
}
