package org.showdown.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether this machine can isolate a submission, as found by hostile probes in the real box.
 *
 * @param able whether submissions may be run here
 * @param reasons why not, one sentence each; empty when able
 * @param facts what was found, for {@code ./showdown doctor}: versions, start time, number of probes
 */
public record Isolation(boolean able, List<String> reasons, List<String> facts) {
    public Isolation {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }

    /** The same with one more fact. */
    Isolation with(String fact) {
        List<String> more = new ArrayList<>(facts);
        more.add(fact);
        return new Isolation(able, reasons, more);
    }

    static Isolation refused(String reason) {
        return new Isolation(false, List.of(reason), List.of());
    }
}
