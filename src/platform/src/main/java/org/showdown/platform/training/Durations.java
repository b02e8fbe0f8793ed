package org.showdown.platform.training;

/** Lengths of time, for people. */
final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {}

    /** @return an estimate, no finer than it deserves */
    static String about(double seconds) {
        if (seconds < 10) {
            return "a few seconds";
        }
        if (seconds < 1.5 * MINUTE) {
            return "about " + Math.round(seconds / 10) * 10 + " seconds";
        }
        if (seconds < 1.5 * HOUR) {
            return "about " + Math.round(seconds / MINUTE) + " minutes";
        }
        return "about " + Math.round(seconds / HOUR) + " hours";
    }

    /** @return a measured time, such as "4 min 12 s" */
    static String exactly(long seconds) {
        if (seconds < 1) {
            return "less than a second";
        }
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min " + seconds % MINUTE + " s";
        }
        return seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }
}
