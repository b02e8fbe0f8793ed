package org.showdown.platform.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.CourseFolder;

/** An {@link Installation} whose course is the small one, in a folder that a test may write to. */
public final class CourseInstallation implements QuarkusTestResourceLifecycleManager {
    private static final String ROOT = "showdown.root";
    private static @Nullable Path root;

    private final Installation installation = new Installation();
    private final @Nullable String rootOfTheBuild = System.getProperty(ROOT);

    static Path week() {
        return Objects.requireNonNull(root).resolve("assignments/week-08-small");
    }

    @Override
    public Map<String, String> start() {
        try {
            root = Files.createTempDirectory("showdown-course-");
            CourseFolder.under(root.resolve("assignments"));
            Files.delete(week().resolve("homework.yaml"));
            Files.copy(
                    Path.of("../../assignments/week-08-sequence-models/homework.yaml"),
                    week().resolve("homework.yaml"));
            Files.copy(Path.of("../../assignments/week-08-sequence-models/homework.md"), week().resolve("homework.md"));
            // The build names its own root by a system property, which would win over what is returned here.
            System.setProperty(ROOT, root.toString());
            Map<String, String> settings = new HashMap<>(installation.start());
            settings.put(ROOT, root.toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (rootOfTheBuild != null) {
            System.setProperty(ROOT, rootOfTheBuild);
        }
        installation.stop();
    }
}
