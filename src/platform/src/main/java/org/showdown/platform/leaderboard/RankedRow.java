package org.showdown.platform.leaderboard;

import org.jspecify.annotations.Nullable;

/**
 * A row in its place.
 *
 * @param rank 1, 2, 3 … among students' rows and reference rows together, by QLIKE; equal losses share a rank; null where
 *     QLIKE is missing
 */
public record RankedRow(@Nullable Integer rank, LeaderboardRow row) {}
