package org.showdown.platform.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The order in which features prepare a fresh installation, each in its own observer of the start: tables, accounts, market,
 * assignments, then the submissions of the house.
 */
@ApplicationScoped
public class FirstStart {
    static final int SCHEMA = 100;
    public static final int ACCOUNTS = 1000;
    public static final int MARKET = 1100;
    public static final int ASSIGNMENTS = 1200;
    public static final int HOUSE_SUBMISSIONS = 1300;

    private static final long LOCK = 0x5348_4F57;

    private final EntityManager database;

    FirstStart(EntityManager database) {
        this.database = database;
    }

    /** Lets one node at a time past, until the caller's transaction ends: two nodes that start together prepare everything once. */
    public void waitForTurn() {
        database.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
