package org.showdown.platform.portfolio;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is shown.
 *
 * @param number   from 1
 * @param language of a code cell
 * @param count    the execution count of a code cell; null when it was not run
 * @param outputs  of a code cell; of a text its pictures
 */
public record NotebookCell(
        int number,
        Kind kind,
        String source,
        String language,
        @Nullable Integer count,
        List<CellOutput> outputs) {

    public enum Kind {
        MARKDOWN,
        CODE,
        RAW
    }

    /** Of all its text, in characters. */
    int length() {
        return source.length()
                + outputs.stream().mapToInt(output -> output.text().length()).sum();
    }

    /** The same with all its text changed. */
    NotebookCell with(UnaryOperator<String> change) {
        return new NotebookCell(
                number,
                kind,
                change.apply(source),
                language,
                count,
                outputs.stream().map(output -> output.with(change)).toList());
    }

    public boolean isMarkdown() {
        return kind == Kind.MARKDOWN;
    }

    public boolean isCode() {
        return kind == Kind.CODE;
    }
}
