package org.showdown.platform.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A notebook as it is shown: nothing in it can do anything but be read. */
public record Notebook(List<NotebookCell> cells, List<NotebookPicture> pictures) {

    /** @param number from 1 */
    Optional<NotebookPicture> picture(int number) {
        return number < 1 || number > pictures.size() ? Optional.empty() : Optional.of(pictures.get(number - 1));
    }

    /**
     * The plot of what attention looks at: the first picture by a cell of code that speaks of attention and lags, by itself or in the text before it.
     *
     * @return its number; empty where there is none
     */
    Optional<Integer> attentionPlot() {
        String before = "";
        for (NotebookCell cell : cells) {
            Optional<Integer> picture = cell.outputs().stream()
                    .map(CellOutput::picture)
                    .filter(Objects::nonNull)
                    .findFirst();
            String words = (before + cell.source()).toLowerCase(Locale.ROOT);
            if (picture.isPresent() && words.contains("attention") && words.contains("lag")) {
                return picture;
            }
            before = cell.isMarkdown() ? cell.source() : before;
        }
        return Optional.empty();
    }
}
