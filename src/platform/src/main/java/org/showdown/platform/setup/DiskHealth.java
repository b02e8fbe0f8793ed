package org.showdown.platform.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Not ready while the disk of the data folder or of temporary files is nearly full: uploads and runs are written there. */
@Readiness
@ApplicationScoped
class DiskHealth implements HealthCheck {

    private static final long MIB = 1 << 20;

    private final Map<String, Path> folders;
    private final long floorBytes;

    DiskHealth(
            ShowdownSettings settings,
            @ConfigProperty(name = "showdown.worker.free-disk", defaultValue = "200") long freeMiB) {
        this.folders = Map.of(
                "data", settings.data().toAbsolutePath(), "temporary", Path.of(System.getProperty("java.io.tmpdir")));
        this.floorBytes = freeMiB * MIB;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("disk");
        boolean enough = true;
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            boolean has = hasRoom(folder.getValue());
            response.withData(folder.getKey(), has ? "enough" : "nearly full");
            enough &= has;
        }
        return response.status(enough).build();
    }

    private boolean hasRoom(Path folder) {
        try {
            return Files.getFileStore(existing(folder)).getUsableSpace() >= floorBytes;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A worker has no data folder until it needs one: the disk is its parent's. */
    private static Path existing(Path folder) {
        Path each = folder;
        for (@Nullable Path parent = each; parent != null; parent = parent.getParent()) {
            each = parent;
            if (Files.exists(each)) {
                break;
            }
        }
        return each;
    }
}
