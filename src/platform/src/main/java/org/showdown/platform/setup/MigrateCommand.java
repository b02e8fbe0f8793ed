package org.showdown.platform.setup;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/**
 * {@code migrate}: brings the tables up to date and prepares a first start, as the database's owner. The work is done when the
 * command runs: the start of every process does it, if it may ({@link Schema}, {@link FirstStart}).
 */
@Singleton
@Unremovable
class MigrateCommand implements Command {
    static final String NAME = "migrate";

    private static final int USAGE = 2;

    private final Schema schema;
    private final DatabaseRole role;

    MigrateCommand(Schema schema, DatabaseRole role) {
        this.schema = schema;
        this.role = role;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(String... args) {
        if (args.length > 0) {
            System.err.println("showdown: migrate takes no such argument; see ./showdown migrate --help");
            return USAGE;
        }
        if (!role.owns()) {
            System.err.println("showdown: migrate needs the owner of the tables, and this user is not");
            return 1;
        }
        System.out.println("The tables are at version " + schema.version().orElseThrow());
        return 0;
    }
}
