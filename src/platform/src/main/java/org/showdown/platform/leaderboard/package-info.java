/**
 * The boards of an assignment: which submission stands for a student, in what order, and who may see which board.
 * Start at {@link org.showdown.platform.leaderboard.LeaderboardResource}; the ranking itself is {@link org.showdown.platform.leaderboard.Ranking}.
 */
@NullMarked
package org.showdown.platform.leaderboard;

import org.jspecify.annotations.NullMarked;
