/**
 * The embedded PostgreSQL: unpacks the server's binaries, starts it on a data folder that survives restarts and stops it cleanly.
 * Called before the application starts ({@code setup.Main}) and by the tests; no feature uses it.
 */
@NullMarked
package org.showdown.platform.database;

import org.jspecify.annotations.NullMarked;
