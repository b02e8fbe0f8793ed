package org.showdown.platform.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.Standings;

/** What the whole class has handed in; a handful of queries, however many students there are. */
@ApplicationScoped
class ClassHomework {
    private final Accounts accounts;
    private final Standings standings;
    private final HomeworkStore store;

    ClassHomework(Accounts accounts, Standings standings, HomeworkStore store) {
        this.accounts = accounts;
        this.standings = standings;
        this.store = store;
    }

    List<StudentHomework> of(Assignment assignment) {
        Map<UUID, List<LeaderboardRow>> scored = standings.rows(assignment, Board.PUBLIC).stream()
                .filter(row -> row.account() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.account())));
        Set<UUID> concluded = new HashSet<>(store.concluded(assignment.id()));
        Map<UUID, StoredNotebook> notebooks = store.notebooks(assignment.id()).stream()
                .collect(Collectors.toMap(StoredNotebook::account, notebook -> notebook));
        return accounts.all().stream()
                .filter(account -> account.role() == Role.STUDENT)
                .map(account -> new StudentHomework(
                        account,
                        Checklist.of(
                                assignment,
                                scored.getOrDefault(account.id, List.of()),
                                List.of(),
                                concluded.contains(account.id),
                                notebooks.get(account.id))))
                .toList();
    }
}
