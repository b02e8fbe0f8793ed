/**
 * The command line: {@link org.showdown.kit.Kit}, which a student runs at home as {@code java -jar showdown-kit.jar} and
 * {@code ./showdown} runs on the server's machine. Reads files and arguments, and leaves all work to the evaluator.
 */
@NullMarked
package org.showdown.kit;

import org.jspecify.annotations.NullMarked;
