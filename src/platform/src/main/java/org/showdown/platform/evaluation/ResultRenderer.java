package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.ResultPages.Viewer;
import org.showdown.platform.submission.StatusNotice;

/** Draws the moving part of a submission's page outside a request, for an event. */
@ApplicationScoped
class ResultRenderer {

    private final ResultPages pages;

    ResultRenderer(ResultPages pages) {
        this.pages = pages;
    }

    /**
     * The part as HTML.
     *
     * @param state   where it stands in a few words, for who listens to the page
     * @param settled whether it is the last
     */
    record Drawn(String html, String state, boolean settled) {}

    /** Empty when the submission is no longer there for this viewer. */
    @ActivateRequestContext
    Optional<Drawn> draw(UUID id, Viewer viewer, @Nullable StatusNotice notice) {
        return pages.page(id, viewer, notice)
                .map(page -> new Drawn(ResultResource.Templates.live(page).render(), page.state(), page.settled()));
    }
}
