package org.showdown.platform.leaderboard;

/** What a model has cost. A file is judged by one of them: a jar is fitted here and does not say what it has learned, a model was trained at home. */
enum Cost {
    FIT("Fit, s") {
        @Override
        double of(RankedRow.RowFacts facts) {
            return facts.fitSeconds();
        }
    },
    PARAMETERS("Parameters") {
        @Override
        double of(RankedRow.RowFacts facts) {
            return facts.parameters();
        }
    };

    private final String label;

    Cost(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** NaN where it is not known. */
    abstract double of(RankedRow.RowFacts facts);
}
