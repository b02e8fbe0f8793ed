package org.showdown.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.showdown.volatility.garch.VarianceModel.Family;

/** The models that {@code fit} knows, by their names on the command line. */
enum FitModel {
    GARCH,
    GJR_GARCH,
    EGARCH,
    IGARCH,
    HAR,
    HAR_X;

    static FitModel named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.id().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.usage("expected a model ("
                        + Arrays.stream(values()).map(FitModel::id).collect(Collectors.joining(", ")) + "), found '"
                        + name + "'"));
    }

    /** For example {@code gjr-garch}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isHar() {
        return this == HAR || this == HAR_X;
    }

    /** The recursion of a GARCH model. */
    Family family() {
        return switch (this) {
            case GARCH, GJR_GARCH -> Family.GARCH;
            case EGARCH -> Family.EGARCH;
            case IGARCH -> Family.IGARCH;
            case HAR, HAR_X -> throw new IllegalStateException(this + " is no GARCH model");
        };
    }

    /** The usual orders p, o, q of a GARCH model. */
    int[] orders() {
        return this == GJR_GARCH || this == EGARCH ? new int[] {1, 1, 1} : new int[] {1, 0, 1};
    }
}
