package org.showdown.platform.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

/** A class that is enrolled at once: all have one password, which is hashed once, for that takes as long as a sign-in. */
public final class StoredStudents {
    private StoredStudents() {}

    public static List<Account> enrol(Accounts accounts, Database database, int count, String password) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Account first = accounts.add("s" + run + "-0", "Student 0 of " + run, Role.STUDENT, password);
        List<Account> students = new ArrayList<>(List.of(first));
        for (int i = 1; i < count; i++) {
            UUID id = UUID.randomUUID();
            database.update(
                    """
                    insert into account (id, username, display_name, pseudonym, password_hash, role, created_at)
                    select ?, ?, ?, ?, password_hash, role, created_at from account where id = ?""",
                    id,
                    "s%s-%d".formatted(run, i),
                    "Student %d of %s".formatted(i, run),
                    "Patient Kurtosis %s-%d".formatted(run, i),
                    first.id);
            students.add(accounts.byId(id).orElseThrow());
        }
        return List.copyOf(students);
    }
}
