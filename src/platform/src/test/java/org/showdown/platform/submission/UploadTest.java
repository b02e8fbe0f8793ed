package org.showdown.platform.submission;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.platform.access.Installation;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Answer.Received;
import org.showdown.platform.submission.Answer.Refused;
import org.showdown.sandbox.Isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Uploads that are slow, endless, broken off, too many or damaged, sent by hand. */
@Tag("slow")
@QuarkusTest
@WithTestResource(Installation.class)
class UploadTest {

    private static final String PASSWORD = "a long enough password";
    private static final String SLUG = "volatility-showdown";
    private static final int AT_ONCE = 4;
    private static final long OUTER_WALL = 64L << 20;
    private static final byte[] BLOCK = new byte[1 << 16];

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    SandboxAccess sandboxes;

    @Inject
    Assignments assignments;

    @Inject
    SubmissionDesk desk;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    private Caller student;

    @BeforeEach
    void aStudentSignsIn() {
        student = signedIn();
    }

    @Test
    void quickUploadIsAnsweredAmongFortySlowOnes() throws IOException {
        List<RawUpload> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40 / AT_ONCE; i++) {
                Caller sender = signedIn();
                for (int j = 0; j < AT_ONCE; j++) {
                    RawUpload upload = open(sender, 1_000_000);
                    upload.write(RawUpload.begin(sender, SLUG, "har"));
                    slow.add(upload);
                }
            }
            assertThat(sent(student, "not a jar".getBytes())).isEqualTo(422);
            for (RawUpload upload : slow) {
                upload.write(new byte[100]);
                assertThat(upload.answered()).isFalse();
            }
        } finally {
            for (RawUpload upload : slow) {
                upload.close();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void slowUploadIsAnsweredWhenItsTimeIsOver() throws IOException {
        try (RawUpload upload = open(student, 1_000_000)) {
            upload.write(RawUpload.begin(student, SLUG, "har"));

            assertThat(upload.status()).isEqualTo(408);
            await().atMost(Duration.ofSeconds(10)).until(upload::hungUp);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void declaredGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        try (RawUpload upload = open(student, 2L << 30)) {
            assertThat(upload.status()).isEqualTo(413);
        }
    }

    @Test
    void endlessBodyIsCutAtTheOuterWall() throws IOException {
        long largest = 0;
        long sent = 0;
        try (RawUpload upload = open(student, -1)) {
            upload.writeChunk(RawUpload.begin(student, SLUG, "har").getBytes());
            while (sent < 4 * OUTER_WALL && !upload.answered()) {
                upload.writeChunk(BLOCK);
                sent += BLOCK.length;
                largest = Math.max(
                        largest,
                        leftovers().stream().mapToLong(UploadTest::size).sum());
            }
            assertThat(upload.status()).isEqualTo(413);
            await().atMost(Duration.ofSeconds(10)).until(upload::hungUp);
        } catch (SocketException cut) {
            assertThat(sent).isPositive();
        }
        assertThat(sent).isLessThan(2 * OUTER_WALL);
        assertThat(largest).isBetween(1L, OUTER_WALL);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void formWithoutAFileIsCutLongBeforeTheOuterWall() throws IOException {
        try (RawUpload declared = RawUpload.signingIn(platform, 3L << 20)) {
            assertThat(declared.status()).isEqualTo(413);
            await().atMost(Duration.ofSeconds(10)).until(declared::hungUp);
        }
        byte[] field = ("password=" + "x".repeat(200_000) + "&").getBytes();
        long sent = 0;
        try (RawUpload endless = RawUpload.signingIn(platform, -1)) {
            while (sent < OUTER_WALL && !endless.answered()) {
                endless.writeChunk(field);
                sent += field.length;
            }
            assertThat(endless.status()).isEqualTo(413);
        } catch (SocketException cut) {
            assertThat(sent).isPositive();
        }
        assertThat(sent).isLessThan(OUTER_WALL / 2);
    }

    @Test
    void fifthUploadAtTheSameTimeIsOneTooMany() throws IOException {
        List<RawUpload> open = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                RawUpload upload = open(student, 1_000_000);
                upload.write(RawUpload.begin(student, SLUG, "har"));
                open.add(upload);
            }
            assertThat(sent(student, "not a jar".getBytes())).isEqualTo(429);
            open.removeLast().close();
            await().atMost(Duration.ofSeconds(10)).until(() -> sent(student, "not a jar".getBytes()) == 422);
        } finally {
            for (RawUpload upload : open) {
                upload.close();
            }
        }
    }

    @Test
    void anotherSessionOfTheAccountIsNoOtherSender() throws IOException {
        String name = account().username;
        List<RawUpload> open = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Caller session = Caller.signedIn(name, PASSWORD);
                RawUpload upload = open(session, 1_000_000);
                upload.write(RawUpload.begin(session, SLUG, "har"));
                open.add(upload);
            }
            assertThat(sent(Caller.signedIn(name, PASSWORD), "not a jar".getBytes()))
                    .isEqualTo(429);
            assertThat(sent(student, "not a jar".getBytes())).isEqualTo(422);
        } finally {
            for (RawUpload upload : open) {
                upload.close();
            }
        }
    }

    /** The tests' room has 100 MiB. */
    @Test
    void whoHoldsMostGivesWayWhenTheRoomIsShort() throws IOException {
        Caller patient = signedIn();
        Caller greedy = signedIn();
        List<RawUpload> large = new ArrayList<>();
        try (RawUpload slow = open(patient, 1_000_000)) {
            slow.write(RawUpload.begin(patient, SLUG, "har"));
            for (int i = 0; i < AT_ONCE; i++) {
                RawUpload upload = open(greedy, OUTER_WALL - 1);
                large.add(upload);
                upload.write(RawUpload.begin(greedy, SLUG, "har"));
                for (int sent = 0; sent < OUTER_WALL / 2; sent += BLOCK.length) {
                    upload.write(BLOCK);
                }
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> answered(large) == 1);
            assertThat(sent(student, "not a jar".getBytes())).isEqualTo(422);
            assertThat(slow.answered()).isFalse();
            assertThat(answered(large)).isEqualTo(1);
            for (RawUpload upload : large) {
                if (upload.answered()) {
                    assertThat(upload.head()).startsWith("HTTP/1.1 503 ").containsIgnoringCase("\nretry-after: ");
                    await().atMost(Duration.ofSeconds(10)).until(upload::hungUp);
                }
            }
        } finally {
            for (RawUpload upload : large) {
                upload.close();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void bodyOfNobodyIsNotRead() throws IOException {
        try (RawUpload upload = new RawUpload(platform, "", SLUG, RawUpload.MULTIPART, -1)) {
            upload.writeChunk(RawUpload.begin(student, SLUG, "har").getBytes());

            assertThat(upload.status()).isIn(303, 401);
            await().atMost(Duration.ofSeconds(10)).until(upload::hungUp);
        }
    }

    @Test
    void nothingIsLookedAtInASandboxThatDoesNotIsolate() throws IOException {
        sandboxes.found(new Isolation(false, List.of("a socket of family 40 opens"), List.of()));
        try {
            assertThat(sent(student, "not a jar".getBytes())).isEqualTo(503);
        } finally {
            assertThat(sandboxes.probe().reasons()).isEmpty();
        }
        assertThat(sent(student, "not a jar".getBytes())).isEqualTo(422);
    }

    @Test
    void whatAUsedFormBringsIsComparedWithoutReadingItIntoMemory(@TempDir Path folder) throws IOException {
        Assignment assignment = assignments.bySlug(SLUG).orElseThrow();
        UUID account = account().id;
        UUID key = UUID.randomUUID();
        database.update("""
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status, form_key,
                       submitted_at)
                values (gen_random_uuid(), ?, ?, 'har', 'jar', 'har.jar', 3, ?, 1, 'queued', ?, now())""", assignment.id(), account, Digests.sha256("one".getBytes()), key);
        Path file = folder.resolve("har.jar");
        Upload upload = new Upload(account, key, "har", file, "har.jar", Instant.now());

        Files.writeString(file, "one");
        assertThat(desk.accept(assignment, upload)).isInstanceOf(Received.class);
        Files.writeString(file, "two");
        assertThat(desk.accept(assignment, upload)).isInstanceOf(Refused.class);
        try (RandomAccessFile larger = new RandomAccessFile(file.toFile(), "rw")) {
            larger.setLength(3L << 30); // more than an array holds; it takes no room
        }
        assertThat(desk.accept(assignment, upload)).isInstanceOf(Refused.class);
    }

    @Test
    void uploadThatEndsAfterTheDueDateIsLateWhenItBeganBefore() throws IOException {
        String due = database.first(
                        "select definition ->> 'due' from assignment where slug = ?", row -> row.getString(1), SLUG)
                .orElseThrow();
        String begin = RawUpload.begin(student, SLUG, "har");
        try (RawUpload upload = open(student, begin.length() + 1 + RawUpload.END.length())) {
            upload.write(begin);
            changeDue(due, "2026-11-03T09:00");
            upload.write("x" + RawUpload.END);
            assertThat(upload.status()).isEqualTo(403);
        } finally {
            changeDue("2026-11-03T09:00", due);
        }
        assertThat(sent(student, "not a jar".getBytes())).isEqualTo(422);
    }

    private void changeDue(String from, String to) {
        database.update(
                "update assignment set definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"due\":\"" + from + "\"",
                "\"due\":\"" + to + "\"",
                SLUG);
    }

    private int sent(Caller sender, byte[] content) throws IOException {
        String begin = RawUpload.begin(sender, SLUG, "har");
        try (RawUpload upload = open(sender, begin.length() + content.length + RawUpload.END.length())) {
            upload.write(begin);
            upload.write(content);
            upload.write(RawUpload.END);
            return upload.status();
        }
    }

    private RawUpload open(Caller sender, long length) throws IOException {
        return new RawUpload(platform, sender.cookieHeader(), SLUG, RawUpload.MULTIPART, length);
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long answered(List<RawUpload> uploads) throws IOException {
        long answered = 0;
        for (RawUpload upload : uploads) {
            answered += upload.answered() ? 1 : 0;
        }
        return answered;
    }

    private Caller signedIn() {
        return Caller.signedIn(account().username, PASSWORD);
    }

    private Account account() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
    }
}
