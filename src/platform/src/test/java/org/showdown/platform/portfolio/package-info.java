/** What students hand in beside models: notebooks read, tables held against stored scores, and the pages over HTTP. */
@NullMarked
package org.showdown.platform.portfolio;

import org.jspecify.annotations.NullMarked;
