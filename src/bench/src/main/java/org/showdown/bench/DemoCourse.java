package org.showdown.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The course that a platform's first start makes. */
record DemoCourse(RunningPlatform platform, Connection database, String slug, String password) {

    static final String STUDENT = "student";

    private static final Duration REFERENCES_LIMIT = Duration.ofMinutes(5);

    static DemoCourse of(RunningPlatform platform, Connection database) throws IOException, SQLException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select slug from assignment order by slug limit 1")) {
            rows.next();
            return new DemoCourse(platform, database, rows.getString(1), password(platform.demoAccounts()));
        }
    }

    private static String password(String accounts) throws IOException {
        Matcher matcher =
                Pattern.compile("(?m)\\b" + STUDENT + "\\b.*?(\\S+)\\s*$").matcher(accounts);
        if (!matcher.find()) {
            throw new IOException("demo-accounts.txt names no " + STUDENT);
        }
        return matcher.group(1);
    }

    /** Waits until every reference solution has been evaluated: then the machine is idle. */
    void awaitReferences() throws IOException, InterruptedException {
        platform.awaitQuery(
                database,
                REFERENCES_LIMIT,
                "select count(*) > 0 and bool_and(status in ('scored', 'failed')) from submission");
    }
}
