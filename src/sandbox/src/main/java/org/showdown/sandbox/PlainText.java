package org.showdown.sandbox;

import java.util.regex.Pattern;

/** Text out of a box, made fit to be stored and shown: short, and without characters that a reader cannot see. */
final class PlainText {
    /** The longest explanation of one failure; the runner's own are far shorter, a forged one may be a mebibyte. */
    static final int EXPLANATION = 12_000;

    /** The longest description of an accepted file. */
    static final int DESCRIPTION = 500;

    /**
     * Control characters, of which a database refuses U+0000 and a terminal obeys U+009B as it does an escape, and those that turn the direction
     * of the text around.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    private PlainText() {}

    static String of(String text, int most) {
        String plain = UNSEEN.matcher(text).replaceAll("\uFFFD");
        return plain.length() <= most ? plain : plain.substring(0, most) + "…";
    }
}
