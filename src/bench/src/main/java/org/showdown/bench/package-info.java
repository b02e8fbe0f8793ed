/**
 * The figures of {@code docs/benchmarks.md}, measured by {@code ./showdown bench}: a platform of its own is started on a
 * temporary data folder and used over HTTP as a browser uses it. Nothing else may use this package.
 */
@NullMarked
package org.showdown.bench;

import org.jspecify.annotations.NullMarked;
