package org.showdown.platform.evaluation;

import java.util.UUID;
import org.showdown.platform.submission.Database;

/** A submission whose job no worker knows, for tests that play the worker. */
final class UnqueuedSubmission {

    private UnqueuedSubmission() {}

    static UUID insert(Database database, UUID assignment, UUID account) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt,
                       status, submitted_at)
                values (?, ?, ?, 'har', 'jar', 'har.jar', 1, 'none',
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id = ?), 'queued', now())""", id, assignment, account, account);
        database.update("insert into submission_file (submission_id, content) values (?, 'x')", id);
        return id;
    }
}
