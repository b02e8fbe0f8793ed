/**
 * The course's text: lecture and seminar as Markdown under {@code assignments/week-…}, read again when a file changes, and its pages. Other
 * features use {@link org.showdown.platform.course.CourseLibrary}; those that know measurements or plots implement
 * {@link org.showdown.platform.course.ClaimLedger} and {@link org.showdown.platform.course.PlotData}.
 */
@NullMarked
package org.showdown.platform.course;

import org.jspecify.annotations.NullMarked;
