package org.showdown.platform.course;

import java.util.Optional;

/** What this installation measured of the course's numbers. A room to the right keeps it; without one, pages show the course's numbers alone. */
public interface ClaimLedger {

    /**
     * A measurement as a reader sees it.
     *
     * @param value   with its unit, for example {@code 8.3 %}
     * @param verdict {@code holds}, {@code roughly} or {@code differs}
     * @param address the claim's place in the ledger, on this platform
     */
    record Measurement(String value, String verdict, String address) {}

    /** Answers from memory: asked once for each mention of a claim whenever pages are drawn. */
    Optional<Measurement> measurement(String claim);

    /** The claim's place in the ledger, measured or not; empty for one that it does not have. */
    Optional<String> address(String claim);

    /** Another number after each change; pages are drawn again when it differs. */
    long revision();
}
