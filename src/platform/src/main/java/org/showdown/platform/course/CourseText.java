package org.showdown.platform.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How the files of the course are read. */
public final class CourseText {
    /** Stands for bytes that are no UTF-8; no author writes it. */
    private static final char NO_TEXT = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CourseText() {}

    /** The text of a file with plain line ends. One that was saved in another encoding is read too, with marks, so that it keeps none of the others back. */
    public static String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** @return the line, from 1, on which a text that was read is no UTF-8 */
    public static OptionalInt spoilt(String text) {
        int place = text.indexOf(NO_TEXT);
        return place < 0
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) text.substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
    }

    /** What is told of such a text. */
    public static final String SPOILT = "expected UTF-8, found another encoding: save the file as UTF-8";
}
