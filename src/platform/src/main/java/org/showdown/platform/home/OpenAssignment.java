package org.showdown.platform.home;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.portfolio.ClassStanding;
import org.showdown.platform.submission.Attempts;
import org.showdown.platform.submission.Submission;

/**
 * An open assignment and how the viewer stands in it.
 *
 * @param last        the viewer's latest submission; null before the first
 * @param publicQlike the latest submission's loss on the public board; null until its public run went through
 * @param place       the viewer's best place on the public board; null without one
 * @param standing    of the whole class
 */
public record OpenAssignment(
        Assignment assignment,
        Attempts attempts,
        @Nullable Submission last,
        @Nullable Double publicQlike,
        Standings.@Nullable Place place,
        ClassStanding standing) {}
