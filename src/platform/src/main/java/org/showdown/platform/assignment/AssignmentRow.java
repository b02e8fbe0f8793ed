package org.showdown.platform.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code assignment}; the settings are a JSON tree with the field names of the YAML. */
@Entity
@Table(name = "assignment")
class AssignmentRow {
    @Id
    UUID id;

    String slug;

    /** {@code json} and not {@code jsonb}, which would lose the order that entries were written in. */
    @ColumnTransformer(write = "?::json")
    String definition;

    int revision;
    Instant updatedAt;

    @Nullable
    Instant releasedAt;

    @Nullable
    Instant thawedAt;

    /** Hash of the YAML file and its brief that was last taken over; null for an assignment that has no file. */
    @Nullable
    String fileSha256;

    /** Whether somebody has changed the settings in the browser since then. */
    boolean edited;

    protected AssignmentRow() {}

    Assignment toAssignment(SettingsTree tree) {
        return new Assignment(id, slug, tree.fromJson(definition), revision, updatedAt, releasedAt, thawedAt);
    }
}
