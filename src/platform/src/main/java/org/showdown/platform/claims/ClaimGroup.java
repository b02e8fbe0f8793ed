package org.showdown.platform.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one page.
 *
 * @param address of the page; null where it is none of the course's reader
 */
public record ClaimGroup(
        String slug, String title, @Nullable String address, List<LedgerRow> rows) {}
