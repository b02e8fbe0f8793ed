package org.showdown.bench.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of {@code ./showdown bench chaos}. */
@Tag("slow")
class ChaosTest {

    private static final ChaosPlan PLAN = new ChaosPlan(
            5,
            2,
            16,
            Duration.ofSeconds(25),
            Duration.ofSeconds(4),
            List.of(Blow.WORKER, Blow.WORKER, Blow.WORKER, Blow.SERVER, Blow.DATABASE_OUTAGE),
            Duration.ofSeconds(1));

    @TempDir
    Path home;

    @Test
    void everyReceiptHasTheResultOfAnUndisturbedRunWhateverDies() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        ChaosReport report = Chaos.run(Path.of(System.getProperty("showdown.root")), home, PLAN);

        assertThat(report.problems()).as(report.text()).isEmpty();
        assertThat(report.receipts()).isEqualTo(PLAN.submissions());
        assertThat(report.blows().keySet()).containsAll(PLAN.deck());
    }
}
