/**
 * The chaos test: processes of the platform and its database are killed at random while students upload, and afterwards every receipt must
 * have the result that an undisturbed run gives. Start at {@link org.showdown.bench.chaos.Chaos}.
 */
@NullMarked
package org.showdown.bench.chaos;

import org.jspecify.annotations.NullMarked;
