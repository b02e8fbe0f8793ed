package org.showdown.platform.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Deliverable;

/**
 * A portfolio as it is handed on.
 *
 * @param notebook null where there is none
 * @param name    the student's own, or the one on the leaderboard
 * @param madeAt  the tables are as of this moment
 * @param address of the platform, for links on paper
 */
public record Report(
        Portfolio portfolio,
        @Nullable NotebookView notebook,
        String name,
        boolean pseudonym,
        Instant madeAt,
        String address) {

    static Report of(
            Portfolio portfolio, @Nullable NotebookView notebook, boolean pseudonym, Instant madeAt, String address) {
        String name = pseudonym ? portfolio.account().pseudonym : portfolio.account().displayName;
        return new Report(portfolio, notebook, name, pseudonym, madeAt, address);
    }

    public boolean asksForAttention() {
        return portfolio.items().stream().anyMatch(item -> item.deliverable().kind() == Deliverable.Kind.ATTENTION);
    }

    /** The address of the plot of attention; null where the notebook has none that can be shown. */
    public @Nullable String attentionPlot() {
        StoredNotebook stored = portfolio.notebook();
        Integer picture = stored == null ? null : stored.attentionPicture();
        return notebook == null || picture == null ? null : notebook.picture(picture);
    }
}
