package org.showdown.platform.market;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** An import in the browser takes nobody's data away unasked. */
@QuarkusTest
@WithTestResource(Installation.class)
class DatasetPageTest {
    private static final String PASSWORD = "a long enough password";
    private static final String PRICES =
            "symbol,date,open,high,low,close,adj_close,volume\nAAA,2020-01-02,10,11,9,10,10,1000\n";

    @Inject
    Accounts accounts;

    @Inject
    MarketStore store;

    @Test
    void replacesADatasetOnlyWhenAskedTo() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        accounts.add("teacher-" + run, "Teacher", Role.INSTRUCTOR, PASSWORD);
        Caller instructor = Caller.signedIn("teacher-" + run, PASSWORD);
        String slug = "mine-" + run;

        assertThat(upload(instructor, slug, "First", false).header("Location")).endsWith("/teach/datasets/" + slug);
        Response refused = upload(instructor, slug, "Second", false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "There is a dataset named " + slug + " already (First, 2020-01-02 to 2020-01-02)",
                        "value=\"Second\"");
        assertThat(store.find(slug).orElseThrow().title()).isEqualTo("First");

        assertThat(upload(instructor, slug, "Second", true).statusCode()).isEqualTo(303);
        assertThat(store.find(slug).orElseThrow().title()).isEqualTo("Second");
    }

    private static Response upload(Caller instructor, String slug, String title, boolean replace) {
        Map<String, String> fields = new HashMap<>(Map.of("slug", slug, "title", title));
        if (replace) {
            fields.put("replace", "yes");
        }
        byte[] prices = PRICES.getBytes(StandardCharsets.UTF_8);
        return instructor.sendFile("/teach/datasets", "/teach/datasets", fields, "market", "prices.csv", prices);
    }
}
