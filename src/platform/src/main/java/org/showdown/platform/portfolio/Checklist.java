package org.showdown.platform.portfolio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Deliverable;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.page.Show;
import org.showdown.platform.submission.Submission;

/** Holds what is there against what the assignment asks for. */
final class Checklist {
    private final Assignment assignment;
    private final List<LeaderboardRow> scored;
    private final List<Submission> submissions;
    private final String address;

    private Checklist(Assignment assignment, List<LeaderboardRow> scored, List<Submission> submissions) {
        this.assignment = assignment;
        this.scored = scored;
        this.submissions = submissions;
        this.address = "/assignments/" + assignment.slug();
    }

    /**
     * @param scored      the student's rows on the public board
     * @param submissions all of the student's, the newest first
     */
    static List<ChecklistItem> of(
            Assignment assignment,
            List<LeaderboardRow> scored,
            List<Submission> submissions,
            boolean concluded,
            @Nullable StoredNotebook notebook) {
        Checklist checklist = new Checklist(assignment, scored, submissions);
        return assignment.settings().handIn().stream()
                .map(deliverable -> switch (deliverable.kind()) {
                    case MODEL -> checklist.model(deliverable);
                    case NOTEBOOK -> checklist.notebook(deliverable, notebook);
                    case COMPARISON -> checklist.table(deliverable, "#comparison");
                    case REGIMES -> checklist.table(deliverable, "#regimes");
                    case ATTENTION -> checklist.attention(deliverable, notebook);
                    case CONCLUSION ->
                        checklist.item(
                                deliverable, concluded, concluded ? "written" : "not written yet", "#conclusion");
                })
                .toList();
    }

    private ChecklistItem model(Deliverable deliverable) {
        Optional<LeaderboardRow> row = scored.stream()
                .filter(each -> each.entry().equals(deliverable.id()))
                .findFirst();
        if (row.isPresent()) {
            return new ChecklistItem(
                    deliverable,
                    true,
                    "scored",
                    "/submissions/" + row.get().submission(),
                    row.get().all());
        }
        Optional<Submission> last = submissions.stream()
                .filter(each -> each.entry().equals(deliverable.id()))
                .findFirst();
        return last.map(submission -> new ChecklistItem(
                        deliverable,
                        false,
                        "attempt " + submission.attempt() + ": "
                                + submission.status().label(),
                        "/submissions/" + submission.id(),
                        null))
                .orElseGet(() -> new ChecklistItem(
                        deliverable, false, "not submitted yet", address + "/submit?entry=" + deliverable.id(), null));
    }

    private ChecklistItem notebook(Deliverable deliverable, @Nullable StoredNotebook notebook) {
        return notebook == null
                ? item(deliverable, false, "not uploaded yet", "#notebook")
                : new ChecklistItem(
                        deliverable, true, Show.count(notebook.cells(), "cell"), "/notebooks/" + notebook.id(), null);
    }

    private ChecklistItem attention(Deliverable deliverable, @Nullable StoredNotebook notebook) {
        if (notebook == null) {
            return item(deliverable, false, "no notebook yet", "#notebook");
        }
        String address = "/notebooks/" + notebook.id();
        return notebook.attentionPicture() == null
                ? new ChecklistItem(
                        deliverable, false, "no picture by a cell that speaks of attention and lags", address, null)
                : new ChecklistItem(
                        deliverable,
                        true,
                        "picture " + notebook.attentionPicture() + " of the notebook",
                        address + "#picture-" + notebook.attentionPicture(),
                        null);
    }

    /** The platform makes the tables; they are complete when every model is in them. */
    private ChecklistItem table(Deliverable deliverable, String part) {
        List<Deliverable> models = assignment.settings().handIn().stream()
                .filter(Deliverable::isModel)
                .toList();
        long there = models.stream()
                .filter(model -> scored.stream().anyMatch(row -> row.entry().equals(model.id())))
                .count();
        boolean done = there == models.size() && !scored.isEmpty();
        return item(deliverable, done, done ? "complete" : there + " of " + models.size() + " models are in it", part);
    }

    private ChecklistItem item(Deliverable deliverable, boolean done, String state, String part) {
        return new ChecklistItem(deliverable, done, state, address + "/homework" + part, null);
    }
}
