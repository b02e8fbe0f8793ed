package org.showdown.platform.portfolio;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What remains of an output: text, or a picture by its number, and the names of what is not shown because a browser would run it.
 *
 * @param label   what a reader should know of the text: "Error", "Printed as an error"; empty for plain output
 * @param text    empty when there is none
 * @param cut     characters of the text that were left out
 * @param picture number of the picture within the notebook, from 1; null when there is none
 * @param leftOut kinds of output that are in the file alone
 */
public record CellOutput(
        String label, String text, int cut, @Nullable Integer picture, List<String> leftOut) {

    static CellOutput ofText(String label, String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new CellOutput(label, text.substring(0, end), text.length() - end, null, List.of());
    }

    static CellOutput note(String text) {
        return new CellOutput(text, "", 0, null, List.of());
    }

    CellOutput with(UnaryOperator<String> change) {
        return new CellOutput(label, change.apply(text), cut, picture, leftOut);
    }

    CellOutput without(List<String> kinds) {
        return new CellOutput(label, text, cut, picture, kinds);
    }

    public String leftOutNames() {
        return String.join(", ", leftOut);
    }
}
