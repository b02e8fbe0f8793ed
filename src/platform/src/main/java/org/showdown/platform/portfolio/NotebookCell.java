package org.showdown.platform.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is shown.
 *
 * @param number   from 1
 * @param language of a code cell
 * @param count    the execution count of a code cell; null when it was not run
 * @param outputs  of a code cell
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

    public boolean isMarkdown() {
        return kind == Kind.MARKDOWN;
    }

    public boolean isCode() {
        return kind == Kind.CODE;
    }
}
