package org.showdown.platform.lab;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Reads a number as a student writes it. */
final class Numeral {
    private static final int LONGEST = 40;
    private static final String GROUPS = "[+-]?\\d{1,3}([.,]\\d{3})+";

    private Numeral() {}

    /** A text that is no number, or two numbers; the message says what was expected. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Takes point or comma as the decimal mark, thousands set apart by the other of them, blanks or apostrophes, a minus of typographers, an exponent
     * and a percent sign at the end. Where a text may be two numbers the reader's language decides, and where that would be a guess the reader is asked.
     *
     * @param language of the reader's browser
     */
    static double read(String typed, Locale language) throws Unreadable {
        String text = typed.strip().replace('−', '-').replace('–', '-').replaceFirst("\\s*%$", "");
        if (text.isEmpty()) {
            throw new Unreadable("Expected a number, found nothing.");
        }
        if (text.length() > LONGEST) {
            throw new Unreadable("Expected a number of at most " + LONGEST + " characters.");
        }
        String digits = text.replaceAll("(?<=\\d)[\\s\\u00a0\\u202f'’](?=\\d{3}(\\D|$))", "");
        double value = plain(decimalPoint(digits, language), typed);
        if (!Double.isFinite(value)) {
            throw new Unreadable("Expected a finite number, found “" + typed.strip() + "”.");
        }
        return value;
    }

    private static String decimalPoint(String text, Locale language) throws Unreadable {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return text;
        }
        if (point >= 0 && comma >= 0) {
            char decimal = point > comma ? '.' : ',';
            char group = point > comma ? ',' : '.';
            String whole = text.substring(0, Math.max(point, comma));
            if (!whole.matches("[+-]?\\d{1,3}(\\" + group + "\\d{3})*")) {
                throw new Unreadable("Expected a number such as 1,234.5 or 1.234,5, found “" + text + "”.");
            }
            return text.replace(String.valueOf(group), "").replace(decimal, '.');
        }
        char mark = point >= 0 ? '.' : ',';
        boolean several = text.indexOf(mark) != text.lastIndexOf(mark);
        boolean groups = text.matches(GROUPS) && !text.matches("[+-]?0.*");
        if (several) {
            if (!groups) {
                throw new Unreadable("Expected one decimal mark, found “" + text + "”.");
            }
            return text.replace(String.valueOf(mark), "");
        }
        boolean ownMark = DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == mark;
        if (!groups || ownMark) {
            return text.replace(mark, '.');
        }
        if (mark == ',') {
            return text.replace(",", "");
        }
        // Copied from a program, or a thousand as the reader's language writes it: nobody can tell.
        throw new Unreadable(
                "“" + text + "” may be two numbers. Write " + text.replace(".", "") + " or " + text + "0.");
    }

    private static double plain(String text, String typed) throws Unreadable {
        if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw new Unreadable("Expected a number such as 12.5, found “" + typed.strip() + "”.");
        }
        return Double.parseDouble(text);
    }
}
