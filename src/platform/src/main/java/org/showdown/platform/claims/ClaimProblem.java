package org.showdown.platform.claims;

/** Something wrong in {@code claims.yaml}, told as {@code file:line: text}. */
record ClaimProblem(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
