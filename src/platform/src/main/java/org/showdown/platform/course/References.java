package org.showdown.platform.course;

import org.jspecify.annotations.Nullable;

/** What the text of a week may refer to. Each answers null for an id that it does not know. */
interface References {
    /** Something to click. */
    record Link(String address, String text) {}

    @Nullable
    Link page(String slug);

    @Nullable
    Link reading(String key);

    @Nullable
    Claim claim(String id);

    /** @return where a plot's data is; null where nobody knows */
    @Nullable
    String plotData(Directive plot);

    ClaimLedger.@Nullable Measurement measurement(String claim);

    /** @return a claim's place in the ledger */
    @Nullable
    String inLedger(String claim);
}
