package org.showdown.platform.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.SymbolPanel;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.regime.Regime;

/**
 * Two models by QLIKE on the public days that both have.
 *
 * @param parts all days, calm, crisis, as far as there are any
 */
public record Pair(Name first, Name second, List<Part> parts) {

    /**
     * All days, or those of a regime.
     *
     * @param title      {@code All days}, {@code Calm}, {@code Crisis}
     * @param firstLoss  mean loss of the first, as is {@code secondLoss} of the second
     * @param statistic  of Diebold and Mariano with the small-sample correction; below zero the first is better; NaN without a test
     * @param p          of that, two-sided; NaN without a test
     * @param words      what it comes to, with these numbers
     * @param verdict    the same without
     */
    public record Part(
            String title,
            int days,
            double firstLoss,
            double secondLoss,
            double statistic,
            double p,
            String words,
            String verdict) {

        /** The loss of the first less that of the second. */
        public double difference() {
            return firstLoss - secondLoss;
        }

        /** As a share of the second's loss: -0.08 is 8 % less. */
        public double relative() {
            return secondLoss > 0 ? difference() / secondLoss : Double.NaN;
        }
    }

    static Pair of(Course course, SequencedMap<String, DailyLosses> losses, Name first, Name second) {
        LossPanel panel = SymbolPanel.of(losses, Loss.QLIKE, null);
        double[] ofFirst = panel.losses(first.key());
        double[] ofSecond = panel.losses(second.key());
        List<Optional<Regime>> regimes = course.regimes(panel.days());
        List<Part> parts = new ArrayList<>(List.of(part("All days", ofFirst, ofSecond, first, second, course)));
        for (Regime regime : Regime.values()) {
            double[] some = LossDaysPlot.of(regime, ofFirst, regimes);
            if (some.length > 0) {
                String title = regime == Regime.CALM ? "Calm" : "Crisis";
                parts.add(part(title, some, LossDaysPlot.of(regime, ofSecond, regimes), first, second, course));
            }
        }
        return new Pair(first, second, List.copyOf(parts));
    }

    private static Part part(
            String title, double[] ofFirst, double[] ofSecond, Name first, Name second, Course course) {
        double[] differences = new double[ofFirst.length];
        double firstSum = 0;
        double secondSum = 0;
        for (int day = 0; day < differences.length; day++) {
            differences[day] = ofFirst[day] - ofSecond[day];
            firstSum += ofFirst[day];
            secondSum += ofSecond[day];
        }
        DieboldMariano test = DieboldMariano.test(differences, course.horizon());
        boolean tested = test instanceof DieboldMariano.Tested;
        return new Part(
                title,
                differences.length,
                firstSum / differences.length,
                secondSum / differences.length,
                tested ? ((DieboldMariano.Tested) test).correctedStatistic() : Double.NaN,
                tested ? ((DieboldMariano.Tested) test).pStudent() : Double.NaN,
                PairWords.of(first.label(), second.label(), test),
                PairWords.verdict(first.label(), second.label(), test));
    }
}
