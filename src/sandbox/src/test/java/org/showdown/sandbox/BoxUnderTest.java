package org.showdown.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** The one real sandbox of the test run; tests are skipped, saying so, where bubblewrap cannot isolate. */
final class BoxUnderTest {
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(8), 96, 8L << 20, 200_000);

    /** One per checkout, so that what changes in it while a test runs was changed by that test. */
    static final Path CACHE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "volatility-showdown-tests-" + System.getProperty("user.name") + "-"
                    + Integer.toHexString(Path.of("").toAbsolutePath().hashCode()));

    private static final Sandbox SANDBOX = Sandbox.bubblewrap(CACHE);
    private static final Isolation ISOLATION = SANDBOX.probe();

    private BoxUnderTest() {}

    static Sandbox sandbox() {
        Assumptions.assumeTrue(ISOLATION.able(), () -> "bubblewrap cannot isolate here: " + ISOLATION.reasons());
        return SANDBOX;
    }

    static Isolation isolation() {
        return ISOLATION;
    }
}
