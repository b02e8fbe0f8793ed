package org.showdown.platform.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Something that an assignment asks a student to hand in.
 *
 * @param id    in the assignment's file: an entry, or the name of a part
 * @param title as shown
 */
public record Deliverable(Kind kind, String id, String title) {

    /** What it consists of; all but a model go by one name in every assignment. */
    public enum Kind {
        /** A scored submission for one entry. */
        MODEL("Model"),
        NOTEBOOK("Notebook"),
        /** The table that is made of the student's scores. */
        COMPARISON("Comparison table"),
        /** The same table for calm and crisis apart. */
        REGIMES("Regime analysis"),
        /** A plot in the notebook of the weight of each lag. */
        ATTENTION("Plot of attention", "attention-plot"),
        CONCLUSION("Conclusion");

        private final String title;
        private final String id;

        Kind(String title) {
            this.title = title;
            this.id = name().toLowerCase(Locale.ROOT);
        }

        Kind(String title, String id) {
            this.title = title;
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** The part of that name; an entry may not have it as its own. */
        static Optional<Kind> part(String id) {
            return Stream.of(values())
                    .filter(kind -> kind != MODEL && kind.id().equals(id))
                    .findFirst();
        }
    }

    public boolean isModel() {
        return kind == Kind.MODEL;
    }

    /** Those that are named, in their order; without any, a model for each entry and every other part that goes with any model. */
    static List<Deliverable> of(List<String> named, SequencedMap<String, String> entries) {
        Stream<String> parts = Stream.of(Kind.values())
                .filter(kind -> kind != Kind.MODEL && kind != Kind.ATTENTION)
                .map(Kind::id);
        Stream<String> ids =
                named.isEmpty() ? Stream.concat(entries.sequencedKeySet().stream(), parts) : named.stream();
        return ids.map(id -> entries.containsKey(id)
                        ? new Deliverable(Kind.MODEL, id, String.valueOf(entries.get(id)))
                        : part(id))
                .toList();
    }

    private static Deliverable part(String id) {
        Kind kind = Kind.part(id).orElseThrow(() -> new IllegalArgumentException("no deliverable " + id));
        return new Deliverable(kind, id, kind.title);
    }
}
