package org.showdown.platform.reveal;

import java.util.Locale;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.leaderboard.LeaderboardRow;

/** A round of the showdown, in the order in which they are held: which days it ranks by. */
public enum Heat {
    CALM("Calm heat", "the calm days", Slice.CALM),
    CRISIS("Crisis heat", "the days of crisis", Slice.CRISIS),
    FINAL("Final", "all hidden days", Slice.ALL);

    private final String title;
    private final String days;
    private final Slice slice;

    Heat(String title, String days, Slice slice) {
        this.title = title;
        this.days = days;
        this.slice = slice;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Which days its losses are means over, in words. */
    public String days() {
        return days;
    }

    Slice slice() {
        return slice;
    }

    /** Mean QLIKE on the heat's days; NaN where there is none. */
    double qlike(LeaderboardRow row) {
        return row.losses(slice).qlike();
    }
}
