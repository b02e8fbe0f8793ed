package org.showdown.platform.leaderboard;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a board's table tells of each row. */
public enum Lens {
    /** The losses, their intervals and regimes. */
    LOSSES("Losses"),
    /** The loss in the weeks after volatility has shifted. */
    ADAPTATION("After shifts"),
    /** What a loss has cost in time to fit and in parameters. */
    VALUE("Value for complexity");

    private final String title;

    Lens(String title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** An unknown or absent id is {@link #LOSSES}. */
    static Lens find(@Nullable String id) {
        return Arrays.stream(values())
                .filter(lens -> lens.id().equals(id))
                .findFirst()
                .orElse(LOSSES);
    }
}
