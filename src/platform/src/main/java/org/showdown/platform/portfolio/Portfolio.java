package org.showdown.platform.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.identity.Account;
import org.showdown.platform.submission.Submission;

/**
 * All that a student has handed in for an assignment.
 *
 * @param comparisons one for each board that students may see
 * @param models      the submissions that count, in the order of the entries
 * @param conclusions all versions, the newest first
 */
public record Portfolio(
        Assignment assignment,
        Account account,
        List<ChecklistItem> items,
        List<Comparison> comparisons,
        List<Submission> models,
        List<Conclusion> conclusions,
        @Nullable StoredNotebook notebook) {

    public long done() {
        return items.stream().filter(ChecklistItem::done).count();
    }

    public boolean complete() {
        return done() == items.size();
    }

    public @Nullable Conclusion conclusion() {
        return conclusions.isEmpty() ? null : conclusions.getFirst();
    }

    public String entryTitle(Submission model) {
        return assignment.settings().entries().getOrDefault(model.entry(), model.entry());
    }
}
