package org.showdown.platform.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TemporaryFolderTest {

    @TempDir
    Path parent;

    @Test
    void deletesWhatAKilledProcessLeftAndNothingElse() throws IOException {
        Path dead = Files.createDirectories(parent.resolve("showdown-process-1/uploads"));
        Files.writeString(dead.resolve("half-an-upload"), "PK");
        Files.writeString(dead.resolveSibling("lock"), "");
        Path another = Files.createDirectories(parent.resolve("showdown-data"));
        try (TemporaryFolder living = TemporaryFolder.within(parent)) {
            Files.writeString(living.path().resolve("submission.jar"), "PK");

            try (TemporaryFolder next = TemporaryFolder.within(parent)) {
                assertThat(dead.getParent()).doesNotExist();
                assertThat(living.path().resolve("submission.jar")).exists();
                assertThat(next.path()).isNotEqualTo(living.path());
                assertThat(another).exists();
            }
        }
    }

    @Test
    void leavesNothingWhenItIsClosed() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.within(parent)) {
            Files.createDirectories(folder.path().resolve("vertx-cache/1"));
        }

        assertThat(parent).isEmptyDirectory();
    }
}
