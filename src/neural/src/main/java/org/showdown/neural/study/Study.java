package org.showdown.neural.study;

import java.util.List;
import java.util.stream.Collectors;

/** An experiment of the course. */
public interface Study {

    /** As it is typed. */
    String id();

    String title();

    String question();

    /** Trains what it compares and says what came out. */
    StudyResult run(Laboratory laboratory);

    /** All studies. */
    static List<Study> all() {
        return List.of(
                new MemoryCurve(),
                new EstimatorStudy(),
                new InputStudy(),
                new CellStudy(),
                new LayerStudy(),
                new AttentionStudy());
    }

    /** The study of an id. */
    static Study of(String id) {
        return all().stream()
                .filter(study -> study.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a study ("
                        + all().stream().map(Study::id).collect(Collectors.joining(", ")) + "), found '" + id + "'"));
    }
}
