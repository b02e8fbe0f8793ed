package org.showdown.platform.setup;

/** A command of the platform's jar besides running it, such as {@code import-market}: a bean that says its name and does its work. */
public interface Command {
    String name();

    /** @return the exit code: 0 done, 1 the work failed, 2 wrong usage */
    int run(String... args);
}
