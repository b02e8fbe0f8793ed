package org.showdown.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/**
 * The one real sandbox of the test run: bubblewrap, or what {@code -Dshowdown.test.sandbox} names, as in
 * {@link SandboxChoice}. Tests are skipped, saying so, where it cannot isolate.
 */
final class BoxUnderTest {
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(8), 96, 8L << 20, 200_000);

    /** One per checkout, so that what changes in it while a test runs was changed by that test. */
    static final Path CACHE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "volatility-showdown-tests-" + System.getProperty("user.name") + "-"
                    + Integer.toHexString(Path.of("").toAbsolutePath().hashCode()));

    private static final String NAME = System.getProperty("showdown.test.sandbox", "bubblewrap");
    private static final Sandbox SANDBOX = SandboxChoice.of(NAME).in(CACHE);
    private static final Isolation ISOLATION = SANDBOX.probe();

    private BoxUnderTest() {}

    static Sandbox sandbox() {
        Assumptions.assumeTrue(ISOLATION.able(), () -> NAME + " cannot isolate here: " + ISOLATION.reasons());
        return SANDBOX;
    }

    static Isolation isolation() {
        return ISOLATION;
    }
}
