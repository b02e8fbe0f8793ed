package org.showdown.platform.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A notebook with what a page or a report needs to show it.
 *
 * @param cells     those that are shown
 * @param more      how many are in the file alone
 * @param addresses of the pictures, in order; empty for one that is in the file alone
 */
public record NotebookView(List<NotebookCell> cells, int more, List<Optional<String>> addresses) {
    /** Some sixty printed pages. */
    private static final int LONGEST_REPORT = 200_000;

    /** The time to set a line on paper grows with the square of its length; nobody can tell where a longer one is broken. */
    private static final Pattern LONGEST_LINE = Pattern.compile("[^\n]{2000}(?=[^\n])");

    /** All pictures of a report together are unpacked once, to be set as PDF. */
    private static final long MOST_PIXELS = 60_000_000;

    /** For the notebook's own page, whose pictures are asked for one by one. */
    static NotebookView page(StoredNotebook stored, Notebook notebook) {
        return new NotebookView(
                notebook.cells(),
                0,
                IntStream.rangeClosed(1, notebook.pictures().size())
                        .mapToObj(number -> Optional.of("/notebooks/" + stored.id() + "/pictures/" + number))
                        .toList());
    }

    /** For a report, which holds its pictures: whoever it is handed on to cannot ask for them. */
    static NotebookView report(Notebook notebook) {
        List<NotebookCell> cells = new ArrayList<>();
        long length = 0;
        for (NotebookCell cell : notebook.cells()) {
            length += cell.length();
            if (length > LONGEST_REPORT) {
                break;
            }
            cells.add(cell.with(text -> LONGEST_LINE.matcher(text).replaceAll("$0\n")));
        }
        List<Optional<String>> addresses = new ArrayList<>();
        long left = MOST_PIXELS;
        for (NotebookPicture picture : notebook.pictures()) {
            long pixels = picture.pixels();
            boolean fits = pixels > 0 && pixels <= left;
            left -= fits ? pixels : 0;
            addresses.add(fits ? Optional.of(picture.asAddress()) : Optional.empty());
        }
        return new NotebookView(List.copyOf(cells), notebook.cells().size() - cells.size(), List.copyOf(addresses));
    }

    /** @return the address of a picture; null for one that is in the file alone */
    public @Nullable String picture(int number) {
        return addresses.get(number - 1).orElse(null);
    }
}
