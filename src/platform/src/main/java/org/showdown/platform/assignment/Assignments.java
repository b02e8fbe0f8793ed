package org.showdown.platform.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assignments of the course. */
@ApplicationScoped
public class Assignments {
    private static final Comparator<Assignment> FIRST_DUE = Comparator.comparing(
                    (Assignment assignment) -> assignment.settings().dueAt())
            .thenComparing(Assignment::slug);

    private final EntityManager database;
    private final SettingsTree tree;
    private final Clock clock;

    Assignments(EntityManager database, SettingsTree tree, Clock clock) {
        this.database = database;
        this.tree = tree;
        this.clock = clock;
    }

    /** What became of an assignment's file. */
    enum Taken {
        NEW,
        CHANGED,
        UNCHANGED,
        /** The file is new, but so are the settings that somebody made in the browser: those stay. */
        KEPT_EDITED
    }

    /** Another person has saved the assignment since this one opened the form. */
    static final class RevisionException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** @return all assignments, the one due first in front */
    @Transactional
    public List<Assignment> all() {
        return database.createQuery("from AssignmentRow", AssignmentRow.class)
                .getResultStream()
                .map(row -> row.toAssignment(tree))
                .sorted(FIRST_DUE)
                .toList();
    }

    /** What the course's text is about unless it names another: of the assignments that came with the course's files the first due, else of all. */
    @Transactional
    public Optional<Assignment> ofCourse() {
        Comparator<AssignmentRow> withTheCourse = Comparator.comparing(row -> row.fileSha256 == null);
        return database.createQuery("from AssignmentRow", AssignmentRow.class)
                .getResultStream()
                .min(withTheCourse.thenComparing(row -> row.toAssignment(tree), FIRST_DUE))
                .map(row -> row.toAssignment(tree));
    }

    @Transactional
    public Optional<Assignment> bySlug(String slug) {
        return row(slug).map(row -> row.toAssignment(tree));
    }

    @Transactional
    public Optional<Assignment> byId(UUID id) {
        return Optional.ofNullable(database.find(AssignmentRow.class, id)).map(row -> row.toAssignment(tree));
    }

    /** Takes over what a file says, unless it is the file that was taken over last or the settings were edited since. */
    @Transactional
    Taken takeOver(String slug, AssignmentSettings settings, String fileSha256) {
        Optional<AssignmentRow> existing = row(slug);
        if (existing.isEmpty()) {
            AssignmentRow row = new AssignmentRow();
            row.id = UUID.randomUUID();
            row.slug = slug;
            row.fileSha256 = fileSha256;
            change(row, settings, false);
            database.persist(row);
            return Taken.NEW;
        }
        AssignmentRow row = existing.get();
        if (fileSha256.equals(row.fileSha256)) {
            return Taken.UNCHANGED;
        }
        if (row.edited) {
            return Taken.KEPT_EDITED;
        }
        row.fileSha256 = fileSha256;
        change(row, settings, false);
        return Taken.CHANGED;
    }

    /** Saves settings made in the browser, if nobody else has saved since {@code revision}. */
    @Transactional
    void edit(String slug, AssignmentSettings settings, int revision) throws RevisionException {
        AssignmentRow row = locked(slug);
        if (row.revision != revision) {
            throw new RevisionException();
        }
        change(row, settings, true);
    }

    /** Opens the hidden board to students, or closes it again. */
    @Transactional
    public void release(String slug, boolean released) {
        AssignmentRow row = locked(slug);
        row.releasedAt = released ? clock.instant() : null;
    }

    /** Ends the freeze of the public board, or lets it be frozen again. */
    @Transactional
    public void thaw(String slug, boolean thawed) {
        AssignmentRow row = locked(slug);
        row.thawedAt = thawed ? clock.instant() : null;
    }

    private void change(AssignmentRow row, AssignmentSettings settings, boolean edited) {
        row.definition = tree.toJson(settings);
        row.edited = edited;
        row.revision++;
        row.updatedAt = clock.instant();
    }

    private AssignmentRow locked(String slug) {
        AssignmentRow row = row(slug).orElseThrow(() -> new IllegalArgumentException("no assignment " + slug));
        database.lock(row, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(row);
        return row;
    }

    private Optional<AssignmentRow> row(String slug) {
        return database.createQuery("from AssignmentRow where slug = :slug", AssignmentRow.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
