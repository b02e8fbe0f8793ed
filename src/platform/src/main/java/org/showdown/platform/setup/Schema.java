package org.showdown.platform.setup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** The tables, before anything uses them: their owner's process brings them up to date, any other's starts only on current ones. */
@ApplicationScoped
class Schema {

    private final Flyway flyway;
    private final DatabaseRole role;
    private final FirstContact contact;

    Schema(Flyway flyway, DatabaseRole role, FirstContact contact) {
        this.contact = contact;
        this.flyway = flyway;
        this.role = role;
    }

    void makeCurrent(@Observes @Priority(FirstStart.SCHEMA) StartupEvent start) throws SQLException {
        contact.await();
        if (role.owns()) {
            flyway.migrate();
            return;
        }
        List<String> lacking = lacking();
        if (!lacking.isEmpty()) {
            throw new IllegalStateException(
                    "The database's tables are at version %s and lack %s, and this process's user may not change them: run ./showdown migrate as their owner, then start again"
                            .formatted(version().orElse("none"), String.join(", ", lacking)));
        }
    }

    /** Versions that this program has and the tables have not; one below theirs is lacking too, though it is not pending to Flyway. */
    private List<String> lacking() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved()
                        && !migration.getState().isApplied())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    /** The version of the tables; empty when there are none. */
    Optional<String> version() {
        return Optional.ofNullable(flyway.info().current())
                .map(current -> current.getVersion().getVersion());
    }
}
