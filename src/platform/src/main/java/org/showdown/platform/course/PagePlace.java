package org.showdown.platform.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page among those beside it.
 *
 * @param pages all of them, in order
 */
public record PagePlace(
        List<CoursePage> pages,
        CoursePage page,
        @Nullable CoursePage previous,
        @Nullable CoursePage next) {
    static Optional<PagePlace> of(List<CoursePage> pages, String slug) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).slug().equals(slug)) {
                return Optional.of(new PagePlace(
                        pages,
                        pages.get(i),
                        i == 0 ? null : pages.get(i - 1),
                        i + 1 == pages.size() ? null : pages.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** The same page without what waits for its lab sheet. */
    PagePlace withoutInsight() {
        return new PagePlace(pages, page.withHtml(Insights.closed(page.html())), previous, next);
    }

    public boolean inSeminar() {
        return page.address().startsWith("/seminar/");
    }
}
