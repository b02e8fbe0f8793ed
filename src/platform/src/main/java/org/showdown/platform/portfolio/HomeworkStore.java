package org.showdown.platform.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;

/** Conclusions and notebooks in the database. */
@ApplicationScoped
class HomeworkStore {
    private static final String NOTEBOOK =
            "select id, assignment_id, account_id, file_name, sha256, cells, octet_length(content) as size, attention_picture, uploaded_at from homework_notebook ";

    private final Database database;

    HomeworkStore(Database database) {
        this.database = database;
    }

    /** How many students have handed in a model. */
    int submitted(UUID assignment) {
        return database.first("""
                        select count(distinct s.account_id) from submission s
                          join account a on a.id = s.account_id and a.role = 'student'
                         where s.assignment_id = ?""", row -> row.getInt(1), assignment).orElse(0);
    }

    /** All versions, the newest first. */
    List<Conclusion> conclusions(UUID assignment, UUID account) {
        return database.list(
                "select text, saved_at from homework_conclusion where assignment_id = ? and account_id = ? order by saved_at desc",
                row -> new Conclusion(row.getString(1), Objects.requireNonNull(Database.instant(row, "saved_at"))),
                assignment,
                account);
    }

    /** Those who have written one. */
    List<UUID> concluded(UUID assignment) {
        return database.list(
                "select distinct account_id from homework_conclusion where assignment_id = ?",
                row -> row.getObject(1, UUID.class),
                assignment);
    }

    void save(UUID assignment, UUID account, String text, Instant now) {
        database.update(
                "insert into homework_conclusion (id, assignment_id, account_id, text, saved_at) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                assignment,
                account,
                text,
                now);
    }

    Optional<StoredNotebook> notebook(UUID assignment, UUID account) {
        return database.first(
                NOTEBOOK + "where assignment_id = ? and account_id = ?", HomeworkStore::read, assignment, account);
    }

    Optional<StoredNotebook> notebook(UUID id) {
        return database.first(NOTEBOOK + "where id = ?", HomeworkStore::read, id);
    }

    List<StoredNotebook> notebooks(UUID assignment) {
        return database.list(NOTEBOOK + "where assignment_id = ?", HomeworkStore::read, assignment);
    }

    byte[] content(UUID notebook) {
        return database.first("select content from homework_notebook where id = ?", row -> row.getBytes(1), notebook)
                .orElseThrow(() -> new IllegalStateException("Notebook " + notebook + " has no content"));
    }

    /** Takes the place of the student's earlier notebook. */
    @Transactional
    void replace(UUID assignment, UUID account, String fileName, Notebook notebook, byte[] content, Instant now) {
        // One upload of an account at a time: of two at once the later one stands.
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, assignment + "/" + account);
        database.update(
                "delete from homework_notebook where assignment_id = ? and account_id = ?", assignment, account);
        database.update(
                """
                insert into homework_notebook (id, assignment_id, account_id, file_name, sha256, cells, attention_picture, uploaded_at, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                assignment,
                account,
                fileName,
                Digests.sha256(content),
                notebook.cells().size(),
                notebook.attentionPlot().orElse(null),
                now,
                content);
    }

    private static StoredNotebook read(ResultSet row) throws SQLException {
        return new StoredNotebook(
                row.getObject("id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("cells"),
                row.getInt("size"),
                row.getObject("attention_picture", Integer.class),
                Objects.requireNonNull(Database.instant(row, "uploaded_at")));
    }
}
