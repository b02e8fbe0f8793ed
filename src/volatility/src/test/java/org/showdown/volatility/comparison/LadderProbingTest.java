package org.showdown.volatility.comparison;

import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.diagnostic.LongRunVariance;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.regression.NeweyWest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Students who draw lots on the public board: each sends hundreds of random variants of one forecaster that cannot be improved, so
 * that whatever the public days seem to gain is luck. docs/leaderboard.md states the numbers.
 */
class LadderProbingTest {
    private static final int COURSES = 40;
    private static final int PROBES = 300;
    private static final int PUBLIC_DAYS = 500;
    private static final int HIDDEN_DAYS = 750;

    /** Standard deviation of the random change of a day's log-forecast: forecasts move by 2 %. */
    private static final double CHANGE = 0.02;

    /** Whether a board releases a challenger, by its daily differences to what stands and its number since that was released. */
    private interface Board extends BiPredicate<double[], Integer> {}

    private static final Board EVERY_BETTER_SCORE = (differences, challenge) -> mean(differences) < 0;
    private static final Board ONE_STANDARD_ERROR = (differences, challenge) -> -mean(differences)
            > Math.sqrt(LongRunVariance.bartlett(
                            differences,
                            NeweyWest.forOverlap(differences.length, 1).lags())
                    / differences.length);
    private static final Board LADDER =
            (differences, challenge) -> Ladder.step(differences, 1, challenge).released();

    /** What a student who probes changes at random. */
    private enum Strategy {
        /** The first submission, always. */
        VARIANTS,
        /** What stands on the board: each step that it takes is built upon. */
        CLIMBING
    }

    /** Mean QLIKE of the first submission less that of the row that stands in the end, over all courses. */
    private record Gain(double onPublicDays, double onHiddenDays) {}

    @Test
    void withoutTheLadderVariantsGainOnTheBoardWhatTheHiddenDaysDoNotConfirm() {
        assertGain(gain(EVERY_BETTER_SCORE, Strategy.VARIANTS), 0.0028, -0.0009);
    }

    @Test
    void withTheLadderVariantsGainNothing() {
        assertGain(gain(LADDER, Strategy.VARIANTS), 0.0001, 0);
    }

    @Test
    void withoutTheLadderClimbingDriftsAwayFromTheHiddenBoard() {
        assertGain(gain(EVERY_BETTER_SCORE, Strategy.CLIMBING), 0.0444, -0.0583);
    }

    @Test
    void oneStandardErrorSlowsProbingAndDoesNotStopIt() {
        assertGain(gain(ONE_STANDARD_ERROR, Strategy.VARIANTS), 0.0020, -0.0011);
        assertGain(gain(ONE_STANDARD_ERROR, Strategy.CLIMBING), 0.0245, -0.0129);
    }

    @Test
    void withTheLadderClimbingGetsNowhere() {
        assertGain(gain(LADDER, Strategy.CLIMBING), 0.0001, 0);
    }

    /** To the fourth decimal, as the document has it. */
    private static void assertGain(Gain gain, double onPublicDays, double onHiddenDays) {
        assertThat(gain.onPublicDays()).as("public").isCloseTo(onPublicDays, within(0.0001));
        assertThat(gain.onHiddenDays()).as("hidden").isCloseTo(onHiddenDays, within(0.0001));
    }

    /** The honest limit: public days that can be downloaded can be climbed at home, and one submission brings the whole way. */
    @Test
    void climbingAtHomeIsNotWhatTheLadderSees() {
        int released = 0;
        for (int course = 0; course < COURSES; course++) {
            Course market = new Course(course);
            double[] climbed = climb(market, EVERY_BETTER_SCORE, Strategy.CLIMBING, course);
            released +=
                    LADDER.test(differences(market.losses(climbed, 0, PUBLIC_DAYS), market.firstLosses()), 1) ? 1 : 0;
        }
        assertThat(released).isEqualTo(COURSES);
    }

    private static Gain gain(Board board, Strategy strategy) {
        double onPublic = 0;
        double onHidden = 0;
        for (int course = 0; course < COURSES; course++) {
            Course market = new Course(course);
            double[] standing = climb(market, board, strategy, course);
            onPublic += market.gain(standing, 0, PUBLIC_DAYS) / COURSES;
            onHidden += market.gain(standing, PUBLIC_DAYS, PUBLIC_DAYS + HIDDEN_DAYS) / COURSES;
        }
        return new Gain(onPublic, onHidden);
    }

    /** The log-forecasts that stand after all probes. */
    private static double[] climb(Course market, Board board, Strategy strategy, long seed) {
        SplittableRandom random = new SplittableRandom(1_000 + seed);
        double[] standing = market.first();
        double[] standingLosses = market.firstLosses();
        int challenge = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            challenge++;
            double[] variant = changed(strategy == Strategy.VARIANTS ? market.first() : standing, random);
            double[] losses = market.losses(variant, 0, PUBLIC_DAYS);
            if (board.test(differences(losses, standingLosses), challenge)) {
                standing = variant;
                standingLosses = losses;
                challenge = 0;
            }
        }
        return standing;
    }

    private static double[] changed(double[] logForecasts, SplittableRandom random) {
        double[] changed = logForecasts.clone();
        for (int day = 0; day < changed.length; day++) {
            changed[day] += CHANGE * random.nextGaussian();
        }
        return changed;
    }

    private static double[] differences(double[] first, double[] second) {
        double[] differences = new double[first.length];
        for (int day = 0; day < first.length; day++) {
            differences[day] = first[day] - second[day];
        }
        return differences;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Log-volatility is an autoregression x, the target is x and noise, and the first submission the best forecast there is: under QLIKE the
     * square root of the expected variance.
     */
    private static final class Course {
        private static final double PERSISTENCE = 0.98;
        private static final double SHOCK = 0.1;
        private static final double TARGET_NOISE = 0.3;

        private final double[] target = new double[PUBLIC_DAYS + HIDDEN_DAYS];
        private final double[] first = new double[PUBLIC_DAYS + HIDDEN_DAYS];

        Course(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double x = 0;
            for (int day = 0; day < target.length; day++) {
                // f² = E σ² of a lognormal σ: ln f = E ln σ + Var ln σ.
                first[day] = Math.log(0.2) + PERSISTENCE * x + SHOCK * SHOCK + TARGET_NOISE * TARGET_NOISE;
                x = PERSISTENCE * x + SHOCK * random.nextGaussian();
                target[day] = 0.2 * Math.exp(x + TARGET_NOISE * random.nextGaussian());
            }
        }

        double[] first() {
            return first;
        }

        double[] firstLosses() {
            return losses(first, 0, PUBLIC_DAYS);
        }

        double[] losses(double[] logForecasts, int from, int until) {
            double[] losses = new double[until - from];
            for (int day = from; day < until; day++) {
                losses[day - from] = Loss.QLIKE.of(Math.exp(logForecasts[day]), target[day]);
            }
            return losses;
        }

        double gain(double[] logForecasts, int from, int until) {
            return mean(losses(first, from, until)) - mean(losses(logForecasts, from, until));
        }
    }
}
