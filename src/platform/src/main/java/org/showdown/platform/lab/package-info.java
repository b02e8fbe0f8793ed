/**
 * The seminar's lab sheets: questions about a student's own symbol and period, answered with numbers, with feedback and several tries. The right
 * answer is computed by the methods of {@code claims} and stands on the sheet when the question is solved or its tries are used up.
 */
@NullMarked
package org.showdown.platform.lab;

import org.jspecify.annotations.NullMarked;
