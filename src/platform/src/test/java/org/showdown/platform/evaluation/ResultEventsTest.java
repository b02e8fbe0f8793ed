package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Streams of events, opened by hand and left open. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class ResultEventsTest {

    private static final String PASSWORD = "a long enough password";

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    QueueDesk desk;

    @Inject
    Database database;

    private Account account;
    private Caller student;

    @BeforeEach
    void aStudentSignsIn() {
        String name = "e" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
    }

    @Test
    void nobodyHasPagesDrawnWithoutNumber() throws IOException {
        UUID id = waiting();
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                streams.add(events(id));
                assertThat(status(streams.getLast())).isEqualTo(200);
            }
            try (Socket oneMore = events(id)) {
                assertThat(status(oneMore)).isEqualTo(429);
            }
            streams.removeLast().close();
            await().untilAsserted(() -> {
                try (Socket again = events(id)) {
                    assertThat(status(again)).isEqualTo(200);
                }
            });
        } finally {
            for (Socket stream : streams) {
                stream.close();
            }
        }
        desk.cancel(id, account.id);
    }

    private Socket events(UUID id) throws IOException {
        Socket socket = new Socket(platform.getHost(), platform.getPort());
        socket.getOutputStream()
                .write("GET /submissions/%s/events HTTP/1.1\r\nHost: test\r\nCookie: %s\r\n\r\n"
                        .formatted(id, student.cookieHeader())
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).substring(9));
    }

    /** A submission that no worker finds. */
    private UUID waiting() {
        return UnqueuedSubmission.insert(
                database, assignments.bySlug(TinyCourse.SLUG).orElseThrow().id(), account.id);
    }
}
