package org.showdown.platform.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Installation.class)
class MetricsAccessTest {

    @Test
    void showsMetricsToTheHolderOfTheTokenAlone() {
        assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer guessed")
                        .get("/q/metrics")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer token-of-the-tests")
                        .get("/q/metrics")
                        .asString())
                .contains(
                        "showdown_queue_depth{kind=\"jar\"}",
                        "showdown_queue_depth{kind=\"onnx\"}",
                        "showdown_queue_depth{kind=\"train\"}",
                        "showdown_queue_oldest_seconds",
                        "showdown_queue_running",
                        "showdown_queue_parked",
                        "showdown_workers{condition=\"silent\"}",
                        "showdown_worker_ready",
                        "showdown_canary_able");
    }

    @Test
    void findsNoWayAroundTheTokenByWritingThePathDifferently() {
        for (String path :
                new String[] {"//q//metrics", "/q/./metrics", "/x/../q/metrics", "/q/%6detrics", "/q/metrics/"}) {
            assertThat(RestAssured.given().urlEncodingEnabled(false).get(path).asString())
                    .as(path)
                    .doesNotContain("showdown_queue");
        }
    }

    @Test
    void knowsNoMetricsWhereNoTokenIsSet() {
        assertThat(MetricsAccess.status(Optional.empty(), null)).isEqualTo(404);
        assertThat(MetricsAccess.status(Optional.empty(), "Bearer ")).isEqualTo(404);
        assertThat(MetricsAccess.status(Optional.of("secret"), "Bearer secre")).isEqualTo(401);
        assertThat(MetricsAccess.status(Optional.of("secret"), "Bearer secret")).isEqualTo(200);
    }

    @Test
    void tellsHealthToAnybodyWithoutFigures() {
        assertThat(RestAssured.get("/q/health/started").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/health/ready").asString())
                .contains("\"disk\"", "\"worker\"", "Database connections")
                .doesNotContain("jdbc:");
    }
}
