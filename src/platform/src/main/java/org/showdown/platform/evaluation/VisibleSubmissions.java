package org.showdown.platform.evaluation;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.evaluation.ResultPages.Viewer;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;
import org.showdown.platform.submission.Submission;

/** The submissions that whoever asks may look at: own ones, those of the house, and for an instructor all. */
@RequestScoped
public class VisibleSubmissions {

    private final ResultPages pages;
    private final ComparableRuns runs;
    private final CurrentUser user;

    VisibleSubmissions(ResultPages pages, ComparableRuns runs, CurrentUser user) {
        this.pages = pages;
        this.runs = runs;
        this.user = user;
    }

    /** Empty for a stranger, as if there were no such submission. */
    public Optional<Submission> find(UUID id) {
        return pages.visible(id, viewer());
    }

    /** What whoever asks can hold a submission against that they may see. */
    public Comparisons comparisons(Submission shown, Assignment assignment) {
        return new Comparisons(
                runs.against(shown, assignment, account()),
                id -> find(id).filter(other -> other.assignmentId().equals(shown.assignmentId()))
                        .flatMap(other -> other.id().equals(shown.id()) ? runs.of(other) : runs.further(other)));
    }

    /** Null for nobody's. */
    public @Nullable UUID account() {
        return viewer().account();
    }

    public boolean instructor() {
        return user.isInstructor();
    }

    Viewer viewer() {
        return new Viewer(user.signedIn().map(SignedIn::accountId).orElse(null), user.isInstructor());
    }
}
