/**
 * The embedded PostgreSQL: unpacks the server's binaries, starts it on a data folder that survives restarts and stops it cleanly.
 * Called before the application starts ({@code setup.Main}) and by the tests. The features use {@link org.showdown.platform.database.Outage}
 * alone: it knows an outage of any PostgreSQL.
 */
@NullMarked
package org.showdown.platform.database;

import org.jspecify.annotations.NullMarked;
