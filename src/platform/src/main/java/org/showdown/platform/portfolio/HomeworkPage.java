package org.showdown.platform.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;

/**
 * The tab "Homework".
 *
 * @param open              whether something can be handed in now
 * @param typed             what stands in the field of the conclusion
 * @param conclusionProblem why the conclusion was not taken; null when nothing was refused
 * @param notebookProblem   why the notebook was not taken; null when nothing was refused
 */
public record HomeworkPage(
        Portfolio portfolio,
        boolean open,
        String typed,
        @Nullable String conclusionProblem,
        @Nullable String notebookProblem) {

    static HomeworkPage of(Portfolio portfolio, Instant now) {
        Conclusion latest = portfolio.conclusion();
        return new HomeworkPage(
                portfolio,
                portfolio.assignment().settings().isOpenAt(now),
                latest == null ? "" : latest.text(),
                null,
                null);
    }

    HomeworkPage refusingConclusion(String text, String problem) {
        return new HomeworkPage(portfolio, open, text, problem, null);
    }

    HomeworkPage refusingNotebook(String problem) {
        return new HomeworkPage(portfolio, open, typed, null, problem);
    }

    public Assignment assignment() {
        return portfolio.assignment();
    }

    public int shortest() {
        return Conclusion.SHORTEST;
    }

    public int longest() {
        return Conclusion.LONGEST;
    }

    public int mostBytes() {
        return NotebookReader.MOST_BYTES;
    }

    /** Versions before the one that stands, the newest first. */
    public List<Conclusion> earlier() {
        return portfolio.conclusions().stream().skip(1).toList();
    }
}
