package org.showdown.platform.training;

import java.util.Arrays;
import java.util.Optional;

/** The course's experiments, as the training program names them. */
public enum Study {
    MEMORY_CURVE("memory-curve", "Memory curve: how long a sequence helps"),
    ESTIMATORS("estimators", "Estimators: which measure of a day's volatility to learn from"),
    INPUTS("inputs", "Inputs: multivariate against univariate"),
    CELLS("cells", "Cells: LSTM against GRU"),
    LAYERS("layers", "Layers: one against two"),
    ATTENTION("attention", "Attention: which lags are looked at");

    private final String id;
    private final String title;

    Study(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    static Optional<Study> of(String id) {
        return Arrays.stream(values()).filter(study -> study.id.equals(id)).findFirst();
    }
}
