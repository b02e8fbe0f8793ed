package org.showdown.platform.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two boards of an assignment: the public one is the validation period, the hidden one the test period. */
public enum Board {
    PUBLIC,
    HIDDEN;

    /** As in the database and in addresses: {@code public} or {@code hidden}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Board> find(String id) {
        return Arrays.stream(values()).filter(board -> board.id().equals(id)).findFirst();
    }
}
