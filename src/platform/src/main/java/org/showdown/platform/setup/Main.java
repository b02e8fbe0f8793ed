package org.showdown.platform.setup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

/**
 * Starts the database first, then the application on it; stops them in the opposite order.
 *
 * <p>Without an argument the platform runs until it is stopped. {@code migrate} and {@code import-market} are handled by {@link Command} beans.
 */
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);

    private Main() {}

    public static void main(String... args) {
        boolean serving = args.length == 0 || args[0].equals("run");
        CountDownLatch applicationStopped = new CountDownLatch(1);
        try {
            TemporaryFolder temporary = TemporaryFolder.take();
            EmbeddedPostgres database = startDatabase(serving);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> stopAfter(applicationStopped, database, temporary), "database-stopper"));
        } catch (IOException e) {
            System.err.println("showdown: " + e.getMessage());
            System.exit(3);
        }
        if (!serving) {
            // A command shares the data folder with a running platform: it must not want the same port.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("showdown.role", args[0].equals(MigrateCommand.NAME) ? "migrate" : "command");
            System.setProperty("quarkus.log.level", "WARN");
        }
        Quarkus.run(
                CommandLine.class,
                (exit, problem) -> {
                    if (problem != null) {
                        LOG.error("The platform could not start", problem);
                    }
                    applicationStopped.countDown();
                    // Not when the machine or Ctrl-C is stopping us: then System.exit would wait for itself.
                    if (problem != null || !serving) {
                        Runtime.getRuntime().exit(exit);
                    }
                },
                args);
        applicationStopped.countDown();
    }

    private static @Nullable EmbeddedPostgres startDatabase(boolean serving) throws IOException {
        if (setting("showdown.database.url", "SHOWDOWN_DATABASE_URL").isPresent()) {
            return null;
        }
        Path data = Path.of(setting("showdown.data", "SHOWDOWN_DATA").orElse("data"));
        Path cache = setting("showdown.cache", "SHOWDOWN_CACHE").map(Path::of).orElse(data.resolve("cache"));
        EmbeddedPostgres started = EmbeddedPostgres.start(data, cache);
        if (started == null && serving) {
            throw new IOException(
                    "another platform is running on " + data.toAbsolutePath() + ": stop it first, or use --data");
        }
        DatabaseAccess access = started == null ? DatabaseAccess.read(data) : started.access();
        System.setProperty("quarkus.datasource.jdbc.url", access.jdbcUrl());
        System.setProperty("quarkus.datasource.username", access.user());
        System.setProperty("quarkus.datasource.password", access.password());
        return started;
    }

    /** Read here by hand because the application's configuration exists only once it starts. */
    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static void stopAfter(
            CountDownLatch applicationStopped, @Nullable EmbeddedPostgres database, TemporaryFolder temporary) {
        try (temporary) {
            if (!applicationStopped.await(30, TimeUnit.SECONDS)) {
                System.err.println("showdown: the application is still busy; stopping now");
            }
            if (database != null) {
                database.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("showdown: " + e.getMessage());
        }
    }
}
