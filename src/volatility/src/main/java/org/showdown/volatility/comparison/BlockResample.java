package org.showdown.volatility.comparison;

/**
 * One resampled year: which of the n days it consists of, as runs of consecutive days. A run that reaches the last day goes
 * on with the first. Day indices count from 0.
 */
public final class BlockResample {
    private final int observations;
    private final int[] starts;
    private final int[] lengths;

    private BlockResample(int observations, int[] starts, int[] lengths) {
        this.observations = observations;
        this.starts = starts;
        this.lengths = lengths;
    }

    /**
     * A resample of given runs.
     *
     * @param observations n, days of the series
     * @param starts first day of each run, 0 to n − 1
     * @param lengths days of each run, 1 to n; n in all
     * @throws IllegalArgumentException if the runs are not so
     */
    public static BlockResample ofRuns(int observations, int[] starts, int[] lengths) {
        if (starts.length != lengths.length) {
            throw new IllegalArgumentException(
                    "each run has a start and a length, found " + starts.length + " and " + lengths.length);
        }
        long days = 0;
        for (int run = 0; run < starts.length; run++) {
            if (starts[run] < 0 || starts[run] >= observations || lengths[run] < 1 || lengths[run] > observations) {
                throw new IllegalArgumentException("a run of " + observations + " days starts at 0 to "
                        + (observations - 1) + " and has 1 to " + observations + " days, found start " + starts[run]
                        + " and " + lengths[run] + " days");
            }
            days += lengths[run];
        }
        if (days != observations) {
            throw new IllegalArgumentException("the runs must have " + observations + " days in all, found " + days);
        }
        return new BlockResample(observations, starts.clone(), lengths.clone());
    }

    /** Takes ownership of arrays that are known to be right. */
    static BlockResample trusted(int observations, int[] starts, int[] lengths) {
        return new BlockResample(observations, starts, lengths);
    }

    /** n. */
    public int observations() {
        return observations;
    }

    /** The number of runs. */
    public int runs() {
        return starts.length;
    }

    /** The first day of a run. */
    public int start(int run) {
        return starts[run];
    }

    /** The days of a run. */
    public int length(int run) {
        return lengths[run];
    }

    /** The n days, run after run. */
    public int[] indices() {
        int[] indices = new int[observations];
        int next = 0;
        for (int run = 0; run < starts.length; run++) {
            for (int i = 0; i < lengths[run]; i++) {
                indices[next] = (starts[run] + i) % observations;
                next++;
            }
        }
        return indices;
    }
}
