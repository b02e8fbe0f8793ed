package org.showdown.platform.training;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What another program wrote, without what PostgreSQL refuses, a terminal would obey, or a reader could not see. */
public final class PlainText {
    private static final Pattern TERMINAL = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder result = new StringBuilder(text.length());
        TERMINAL.matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
