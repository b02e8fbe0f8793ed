/** What is trained, and how, as a YAML file. */
@NullMarked
package org.showdown.neural.recipe;

import org.jspecify.annotations.NullMarked;
