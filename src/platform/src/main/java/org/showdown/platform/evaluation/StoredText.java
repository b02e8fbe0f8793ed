package org.showdown.platform.evaluation;

import org.jspecify.annotations.Nullable;

/** What a submission printed or threw may hold characters that PostgreSQL refuses (U+0000) or UTF-8 cannot say (a lone surrogate). */
final class StoredText {

    private static final int REPLACEMENT = 0xFFFD;

    private StoredText() {}

    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
