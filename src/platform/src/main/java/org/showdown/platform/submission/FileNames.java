package org.showdown.platform.submission;

import org.jspecify.annotations.Nullable;

/** The name a browser gives to an uploaded file is the sender's choice: kept for recognition only, never used as a path. */
public final class FileNames {

    /** Long enough to recognise a file by, short enough for a table. */
    static final int MAX_LENGTH = 100;

    private FileNames() {}

    /** The last path segment without control, formatting, unpaired or quoting characters, capped; "upload" when nothing is left. */
    public static String clean(@Nullable String name) {
        if (name == null) {
            return "upload";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileNames::harmless).limit(MAX_LENGTH).forEach(kept::appendCodePoint);
        String result = kept.toString().strip();
        return result.isEmpty() || result.chars().allMatch(c -> c == '.') ? "upload" : result;
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>`|*?:".indexOf(codePoint) < 0;
        };
    }
}
