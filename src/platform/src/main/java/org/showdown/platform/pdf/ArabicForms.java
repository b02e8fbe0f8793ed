package org.showdown.platform.pdf;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters. Each has up to four forms, by whether it is joined to the letter before it and to the one after; Unicode has a sign for
 * every one of them, with the form in its name.
 */
final class ArabicForms {
    private static final int FIRST = 0xFB50;
    private static final int FIRST_LAM_ALEF = 0xFEF5;
    private static final int LAST = 0xFEFC;
    private static final String LAM = "\u0644";
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200D';
    private static final Map<String, Map<Form, String>> FORMS = read();

    private ArabicForms() {}

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL;

        static Form of(boolean before, boolean after) {
            return before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
        }

        boolean isOf(String name) {
            return name.endsWith(" " + name() + " FORM");
        }
    }

    /** The forms of each letter, and of lam with an alef, which are one sign together. */
    private static Map<String, Map<Form, String>> read() {
        Map<String, Map<Form, String>> forms = new HashMap<>();
        for (int sign = FIRST; sign <= LAST; sign++) {
            String name = Character.getName(sign);
            String shape = Character.toString(sign);
            String letter = Normalizer.normalize(shape, Normalizer.Form.NFKC);
            if (name == null || letter.length() > 1 && sign < FIRST_LAM_ALEF) {
                continue;
            }
            for (Form form : Form.values()) {
                if (form.isOf(name)) {
                    forms.computeIfAbsent(letter, each -> new EnumMap<>(Form.class))
                            .putIfAbsent(form, shape);
                }
            }
        }
        return forms;
    }

    /** @param text as it is written, the first letter first */
    static String join(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean before = false;
        int place = 0;
        while (place < text.length()) {
            String letter = letterAt(text, place);
            Map<Form, String> forms = FORMS.get(letter);
            boolean after = joinsOn(letter, forms) && joinsBack(text, place + letter.length());
            boolean joinsBack = before && joinsBack(text, place);
            joined.append(forms == null ? letter : forms.getOrDefault(Form.of(joinsBack, after), letter));
            if (!isMark(letter.charAt(0))) {
                before = joinsOn(letter, forms);
            }
            place += letter.length();
        }
        return joined.toString();
    }

    private static String letterAt(String text, int place) {
        String pair = text.substring(place, Math.min(place + 2, text.length()));
        return pair.startsWith(LAM) && FORMS.containsKey(pair) ? pair : text.substring(place, place + 1);
    }

    /** Whether a letter reaches out to the one after it. */
    private static boolean joinsOn(String letter, @Nullable Map<Form, String> forms) {
        return forms == null ? isLink(letter.charAt(0)) : forms.containsKey(Form.INITIAL);
    }

    /** Whether what stands there, behind any marks, takes the hand of the letter before it. */
    private static boolean joinsBack(String text, int place) {
        int next = place;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        Map<Form, String> forms = FORMS.get(text.substring(next, next + 1));
        return forms == null ? isLink(text.charAt(next)) : forms.containsKey(Form.FINAL);
    }

    private static boolean isMark(char sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isLink(char sign) {
        return sign == TATWEEL || sign == JOINER;
    }
}
