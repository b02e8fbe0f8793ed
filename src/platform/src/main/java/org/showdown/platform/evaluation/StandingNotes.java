package org.showdown.platform.evaluation;

import java.util.List;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.submission.Submission;

/**
 * Tells what a submission counts for. Rooms to the right know it, each its part: the board its place, others what they decide. Every bean
 * that implements this is asked, the one of the highest {@code jakarta.annotation.Priority} first.
 */
public interface StandingNotes {

    /**
     * What there is to say about a settled submission, to somebody who may see it; nothing is a good answer.
     *
     * @param hiddenShown whether the hidden board may be spoken of: it is released, or an instructor looks
     */
    List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown);
}
