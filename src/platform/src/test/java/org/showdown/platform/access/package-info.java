/** Who may do what: every route with every role, signing in and out, forms and their tokens; over HTTP against the running platform. */
@NullMarked
package org.showdown.platform.access;

import org.jspecify.annotations.NullMarked;
