package org.showdown.platform.submission;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What no browser sends. Whatever arrives, it is the sender who is told, and nothing of ours that breaks. */
@QuarkusTest
@WithTestResource(Installation.class)
class DamagedUploadTest {

    private static final String PASSWORD = "a long enough password";
    private static final String SLUG = "volatility-showdown";
    private static final String FILE =
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n%s\r\nhello";

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    private Caller student;

    @BeforeEach
    void aStudentSignsIn() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
    }

    @Test
    void damagedBodyIsABadRequest() throws IOException {
        String whole = RawUpload.begin(student, SLUG, "har") + "hello" + RawUpload.END;
        Map<String, String> damaged = new LinkedHashMap<>();
        damaged.put("empty", "");
        damaged.put("not multipart at all", "\0\1\2".repeat(300));
        damaged.put("without its end", whole.substring(0, whole.length() - 8));
        damaged.put("another boundary", whole.replace("--B", "--C"));
        damaged.put("without the token", whole.replace("csrf-token", "token"));
        damaged.put("thousands of parts", field("p", "x").repeat(2_000) + whole);
        damaged.put(
                "a charset that is none",
                field("p", "x").replace("\"p\"", "\"p\"\r\nContent-Type: text/plain; charset=nope") + whole);
        damaged.forEach((how, body) ->
                assertThat(status(RawUpload.MULTIPART, body)).as(how).isEqualTo(400));
    }

    @Test
    void hugeFieldIsTooLarge() {
        assertThat(status(
                        RawUpload.MULTIPART, RawUpload.begin(student, SLUG, "h".repeat(300_000)) + "x" + RawUpload.END))
                .isEqualTo(413);
    }

    @Test
    void contentThatIsNoFormIsNotRead() {
        assertThat(status("application/json", "{}")).isEqualTo(415);
        assertThat(status("text/plain", "hello")).isEqualTo(415);
        assertThat(status(";;=", "hello")).isEqualTo(415);
        assertThat(status("multipart/form-data", "hello")).isEqualTo(400);
    }

    @Test
    void namesWithCharactersThatAreNoneAreCleanedOrRefused() {
        for (String name : new String[] {"a\0b.jar", "a\u00ed\u00a0\u0080b.jar", "\u00ff\u00fe", "../../etc/passwd"}) {
            String body = fields("har") + FILE.formatted(name, "") + RawUpload.END;
            assertThat(status(RawUpload.MULTIPART, body)).as(name).isEqualTo(422);
        }
        for (String entry : new String[] {"ha\0r", "\u00ed\u00a0\u0080", ""}) {
            String body = fields(entry) + FILE.formatted("x.jar", "") + RawUpload.END;
            assertThat(status(RawUpload.MULTIPART, body)).as(entry).isEqualTo(422);
        }
    }

    @Test
    void zeroInAnAddressOrAFieldIsABadRequest() {
        assertThat(student.get("/assignments/a\0b").statusCode()).isEqualTo(400);
        assertThat(new Caller()
                        .send("/login", "/login", Map.of("username", "a\0b", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(400);
    }

    private String fields(String entry) {
        String begin = RawUpload.begin(student, SLUG, entry);
        return begin.substring(0, begin.lastIndexOf("--B\r\n"));
    }

    private static String field(String name, String value) {
        return "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private int status(String contentType, String body) {
        try (RawUpload upload = new RawUpload(platform, student.cookieHeader(), SLUG, contentType, body.length())) {
            upload.write(body);
            return upload.status();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
