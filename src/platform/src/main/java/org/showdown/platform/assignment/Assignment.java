package org.showdown.platform.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it stands now.
 *
 * @param revision   counts changes of the settings, from 1
 * @param releasedAt when the hidden board was opened to students; null before
 */
public record Assignment(
        UUID id,
        String slug,
        AssignmentSettings settings,
        int revision,
        Instant updatedAt,
        @Nullable Instant releasedAt) {

    public String title() {
        return settings.title();
    }

    /** @return whether students see the hidden board and their hidden scores */
    public boolean released() {
        return releasedAt != null;
    }

    /** @return whether students may see this board */
    public boolean showsToStudents(Board board) {
        return board == Board.PUBLIC || released();
    }
}
