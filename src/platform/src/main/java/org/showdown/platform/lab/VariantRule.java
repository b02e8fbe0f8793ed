package org.showdown.platform.lab;

import java.util.List;
import java.util.SequencedMap;
import org.showdown.platform.lab.LabQuestion.Computation;

/**
 * How a student's variant is drawn.
 *
 * @param symbol  {@code stocks}, or the one symbol of all
 * @param years   whole calendar years in a row
 * @param first   first year that may be in it
 * @param last    last year that may be in it
 * @param draws   further numbers: name to what may be drawn
 * @param require what must hold, or another is drawn
 */
record VariantRule(
        String symbol,
        int years,
        int first,
        int last,
        SequencedMap<String, List<String>> draws,
        List<Requirement> require) {

    /** A number that must lie between two others, both included. */
    record Requirement(Computation computation, double from, double to) {}
}
