package org.showdown.platform.training;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another program or another person wrote, as its reader would see it: without what PostgreSQL or XML refuse, what a terminal would obey, and
 * signs that show nothing or make a line read otherwise than it runs. Joiners and direction marks stay: Persian, Arabic and Hebrew are written with them.
 */
public final class PlainText {
    /** Colours and cursors; titles and links, which end in a bell or ESC \; then what is two signs long, or three. */
    private static final Pattern TERMINAL = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]"
            + "|(?:\u001B[\\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\\\|\u009C)?"
            + "|\u001B[ -/]*[0-~]");

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shown = Stream.of(TERMINAL.matcher(text).replaceAll("").split("\n", -1))
                .map(PlainText::lastWritten)
                .collect(Collectors.joining("\n"));
        StringBuilder result = new StringBuilder(shown.length());
        shown.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .filter(sign -> !isHidden(sign))
                .map(sign -> Character.getType(sign) == Character.SURROGATE ? REPLACEMENT : sign)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Of a line whose beginning was written anew, as progress bars do, the last version. */
    private static String lastWritten(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(line.lastIndexOf('\r', end - 1) + 1, end);
    }

    private static boolean isHidden(int sign) {
        boolean noCharacter = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
        return noCharacter || turns(sign) || isEmpty(sign);
    }

    /** Whether all that follows, up to another such sign, may be shown in another order than it has. */
    private static boolean turns(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }

    /** Soft hyphens, spaces of no width, operators that nobody sees, annotations, tags. */
    private static boolean isEmpty(int sign) {
        return sign == 0xAD
                || sign == 0x180E
                || sign == 0x200B
                || sign >= 0x2060 && sign <= 0x2065
                || sign >= 0x206A && sign <= 0x206F
                || sign == 0xFEFF
                || sign >= 0xFFF9 && sign <= 0xFFFB
                || sign >= 0xE0000 && sign <= 0xE007F;
    }
}
