package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
@WithTestResource(OtlpReceiver.class)
class TraceTest {

    private static final String PASSWORD = "a long enough password";
    private static final String[] PARTS = {
        "upload", "inspect", "queue wait", "evaluation", "public run", "hidden run", "settle"
    };

    @Inject
    Accounts accounts;

    @Inject
    MarketStore markets;

    @Inject
    Database database;

    @Test
    void oneTraceLeadsFromTheUploadToTheScoreAndQuotesNothingHidden() throws Exception {
        Secrets secrets = PlantedMarket.plant(markets, database);
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        Caller student = Caller.signedIn(name, PASSWORD);

        UUID id = Caller.submission(student.upload(
                PlantedMarket.SLUG, "free", "spy.jar", SpyJar.telling("throw new IllegalStateException(seen);")));

        String trace = database.first("select trace_parent from submission where id = ?", row -> row.getString(1), id)
                .orElseThrow()
                .split("-")[1];
        String traceBytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            String sent = new String(sent(), StandardCharsets.ISO_8859_1);
            assertThat(sent).contains(PARTS).contains(id.toString());
            assertThat(occurrences(traceBytes, sent)).isGreaterThanOrEqualTo(PARTS.length);
        });
        assertThat(secrets.seenIn(sent())).isEmpty();
        assertThat(new String(sent(), StandardCharsets.ISO_8859_1))
                .doesNotContain("IllegalStateException", "Real Name", name, PASSWORD, student.session());
    }

    private byte[] sent() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Path folder = Path.of(ConfigProvider.getConfig().getValue("test.traces", String.class));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".otlp")).toList()) {
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static int occurrences(String part, String whole) {
        Matcher matcher = Pattern.compile(Pattern.quote(part), Pattern.DOTALL).matcher(whole);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
