package org.showdown.platform.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the database's user of this process may do; {@code docs/operators.md} explains the roles. */
@ApplicationScoped
public class DatabaseRole {

    private static final String OWNS = """
            select coalesce((select pg_has_role(current_user, relowner, 'usage') from pg_class
                              where oid = to_regclass('flyway_schema_history')),
                            has_schema_privilege(current_schema(), 'create'))""";

    private final DataSource database;

    DatabaseRole(DataSource database) {
        this.database = database;
    }

    /** Whether it owns the tables, or may make them where there are none: then nothing is kept from it. */
    public boolean owns() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OWNS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its roles: " + e.getMessage(), e);
        }
    }
}
