package org.showdown.platform.reveal;

import java.util.Locale;
import org.showdown.platform.leaderboard.LeaderboardRow;

/** A round of the showdown, in the order in which they are held: which days it ranks by. */
public enum Heat {
    CALM("Calm heat", "days of calm months"),
    CRISIS("Crisis heat", "days of crisis"),
    FINAL("Final", "all hidden days");

    private final String title;
    private final String days;

    Heat(String title, String days) {
        this.title = title;
        this.days = days;
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

    /** Mean QLIKE on the heat's days; NaN where there is none. */
    double qlike(LeaderboardRow row) {
        return switch (this) {
            case CALM -> row.calm().qlike();
            case CRISIS -> row.crisis().qlike();
            case FINAL -> row.all().qlike();
        };
    }
}
