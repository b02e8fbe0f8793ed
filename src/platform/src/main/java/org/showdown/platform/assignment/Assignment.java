package org.showdown.platform.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it stands now.
 *
 * @param revision   counts changes of the settings, from 1
 * @param releasedAt when the hidden board was opened to students; null before
 * @param thawedAt   when the showdown was over, and with it the freeze of the public board; null before
 */
public record Assignment(
        UUID id,
        String slug,
        AssignmentSettings settings,
        int revision,
        Instant updatedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant thawedAt) {

    public String title() {
        return settings.title();
    }

    /** @return whether students see the hidden board and their hidden scores */
    public boolean released() {
        return releasedAt != null;
    }

    /** @return whether a file is taken at {@code now}: while the assignment is open, and only until students see what hidden days make of a forecast */
    public boolean takesFiles(Instant now) {
        return settings.isOpenAt(now) && !released();
    }

    /** @return the moment whose public standing students see at {@code now}; null while they see the live one */
    public @Nullable Instant frozenAt(Instant now) {
        Instant freezesAt = settings.freezesAt();
        boolean over = thawedAt != null || released();
        return freezesAt == null || over || now.isBefore(freezesAt) ? null : freezesAt;
    }

    /** @return whether students may see this board */
    public boolean showsToStudents(Board board) {
        return board == Board.PUBLIC || released();
    }
}
