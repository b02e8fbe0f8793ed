package org.showdown.platform.claims;

/** What is to be said of a claim here. */
public enum Verdict {
    HOLDS("holds", "holds", "good"),
    ROUGHLY("roughly", "holds roughly", "warn"),
    DIFFERS("differs", "does not hold here", "bad"),
    /** Of history, or the course's own word: nothing is measured, or only set beside it. */
    FACT("fact", "a fact of history", ""),
    /** A number that stands for a size. */
    ILLUSTRATION("illustration", "an illustration", ""),
    NOT_MEASURED("not-measured", "not measured yet", "");

    private final String id;
    private final String text;
    private final String badge;

    Verdict(String id, String text, String badge) {
        this.id = id;
        this.text = text;
        this.badge = badge;
    }

    /** @return as addresses and CSV have it */
    public String id() {
        return id;
    }

    /** @return as a page says it */
    public String text() {
        return text;
    }

    /** @return the colour of its badge, a class; empty for none */
    public String badge() {
        return badge;
    }
}
