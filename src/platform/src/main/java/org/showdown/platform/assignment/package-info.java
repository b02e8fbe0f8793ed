/**
 * Assignments as code: the settings of a homework, read from YAML or a form by one reader, stored with a revision. Other features use
 * {@link org.showdown.platform.assignment.Assignments}, {@link org.showdown.platform.assignment.Assignment} and {@link org.showdown.platform.assignment.Board}.
 */
@NullMarked
package org.showdown.platform.assignment;

import org.jspecify.annotations.NullMarked;
