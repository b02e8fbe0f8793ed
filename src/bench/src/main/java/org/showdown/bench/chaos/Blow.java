package org.showdown.bench.chaos;

/** What is done to an installation. */
enum Blow {
    /** One worker gets SIGKILL and is started again. */
    WORKER,
    /** The web server gets SIGKILL, half of the time while it takes an upload, and is started again. */
    SERVER,
    /** PostgreSQL drops everything and starts again. */
    DATABASE_RESTART,
    /** PostgreSQL is killed and stays away for some seconds. */
    DATABASE_OUTAGE
}
