package org.showdown.platform.claims.method;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All methods by their ids. The same parameters on the same market give the same number, but for times of the machine. */
public final class Methods {
    /** Raised when a method computes something else than before: what was measured by it is measured again. */
    public static final int VERSION = 1;

    private static final SequencedMap<String, Method> BY_ID = new TreeMap<>();

    static {
        Stream.of(
                        SeriesMethods.all(),
                        PairMethods.all(),
                        GarchMethods.all(),
                        HarMethods.all(),
                        BoardMethods.all(),
                        ForecastMethods.all(),
                        HorizonMethods.all(),
                        ArithmeticMethods.all(),
                        TimingMethods.all(),
                        StudyMethods.all(),
                        ShiftMethods.all())
                .flatMap(List::stream)
                .forEach(method -> BY_ID.put(method.id(), method));
    }

    private Methods() {}

    public static List<Method> all() {
        return List.copyOf(BY_ID.values());
    }

    public static Optional<Method> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * Measures a number.
     *
     * @param id one of {@code methods.yaml}
     * @throws IllegalArgumentException if there is no such method, a parameter is missing, unknown or without a sense, or the days do not suffice
     * @throws NotMeasuredException if what it needs is not there yet
     */
    public static Reading measure(String id, Arguments arguments, Surroundings surroundings) {
        Method method = find(id).orElseThrow(() -> new IllegalArgumentException(
                "there is no method '" + id + "'; known are " + String.join(", ", BY_ID.keySet())));
        arguments.check(method);
        return method.measure().of(arguments, surroundings.within(arguments.day("from"), arguments.day("to")));
    }
}
