package org.showdown.platform.course;

import java.util.regex.Pattern;

/** What a typewriter does not tell apart, as a book sets it: quotation marks, apostrophes, and a percentage that stays with its number. */
final class Typography {
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[—–/])\"(?=\\S)");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])'");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\p{N}) (?=%)");

    private Typography() {}

    /** @param text of one run; a mark at its beginning opens where a letter follows */
    static String set(String text) {
        String opened = OPENING.matcher(text).replaceAll("$1“");
        String quoted = APOSTROPHE.matcher(opened.replace('"', '”')).replaceAll("’");
        return PERCENT.matcher(quoted).replaceAll("\u00a0");
    }
}
