package org.showdown.platform.page;

import java.util.Optional;

/**
 * Something that every page must say at its top, for as long as it holds; for example that submissions run without a
 * sandbox. A feature contributes one by implementing this as a CDI bean.
 */
public interface PageNotice {

    /** One sentence for the banner, or empty while there is nothing to say. Called for each page: answer from memory. */
    Optional<String> text();
}
