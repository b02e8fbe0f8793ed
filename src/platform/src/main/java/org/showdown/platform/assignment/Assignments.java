package org.showdown.platform.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assignments of the course. */
@ApplicationScoped
public class Assignments {
    private final EntityManager database;
    private final SettingsTree tree;

    Assignments(EntityManager database, SettingsTree tree) {
        this.database = database;
        this.tree = tree;
    }

    /** @return all assignments, the one due first in front */
    @Transactional
    public List<Assignment> all() {
        return database.createQuery("from AssignmentRow", AssignmentRow.class)
                .getResultStream()
                .map(row -> row.toAssignment(tree))
                .sorted(java.util.Comparator.comparing(
                                (Assignment assignment) -> assignment.settings().dueAt())
                        .thenComparing(Assignment::slug))
                .toList();
    }

    @Transactional
    public Optional<Assignment> bySlug(String slug) {
        return database.createQuery("from AssignmentRow where slug = :slug", AssignmentRow.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(row -> row.toAssignment(tree));
    }

    @Transactional
    public Optional<Assignment> byId(UUID id) {
        return Optional.ofNullable(database.find(AssignmentRow.class, id)).map(row -> row.toAssignment(tree));
    }
}
