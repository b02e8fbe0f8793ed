package org.showdown.platform.claims.method;

import java.util.Set;

/**
 * One way to measure a number.
 *
 * @param id       as in {@code methods.yaml}
 * @param effort   how long it takes
 * @param required parameters that must be given
 * @param optional parameters that may be; every method takes {@code from}, {@code to} and the ledger's {@code how} beside
 * @param source   what the number follows from
 * @param measure  the computation
 */
public record Method(
        String id, Effort effort, Set<String> required, Set<String> optional, Source source, Measure measure) {

    /** What a method's number follows from, and so when it has to be measured again. */
    public enum Source {
        /** Nothing but its parameters. */
        PARAMETERS,
        /** The days of the market. */
        MARKET,
        /** What the installation has stored: results, studies, logs. */
        RECORDS,
        /** The machine. */
        MACHINE
    }

    /** Computes the number; throws {@link NotMeasuredException} where something is missing, {@link IllegalArgumentException} for parameters without a sense. */
    @FunctionalInterface
    public interface Measure {
        Reading of(Arguments arguments, Surroundings surroundings);
    }

    /** @param parameters names with a blank between; optional ones end in a question mark */
    static Method of(String id, Effort effort, Source source, String parameters, Measure measure) {
        Set<String> required = new java.util.TreeSet<>();
        Set<String> optional = new java.util.TreeSet<>();
        for (String name : parameters.isEmpty() ? new String[0] : parameters.split(" ", -1)) {
            if (name.endsWith("?")) {
                optional.add(name.substring(0, name.length() - 1));
            } else {
                required.add(name);
            }
        }
        return new Method(id, effort, Set.copyOf(required), Set.copyOf(optional), source, measure);
    }
}
