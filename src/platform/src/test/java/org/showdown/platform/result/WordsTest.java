package org.showdown.platform.result;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.showdown.platform.result.CalibrationPlot.Bias;
import org.showdown.platform.result.CalibrationPlot.Line;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.loss.LossSummary;

import static org.assertj.core.api.Assertions.assertThat;

/** What numbers come to in words. */
class WordsTest {

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void aForecastThatExaggeratesAndIsTooLowInACrisis() {
        Line line = new Line(500, 5, 120, 30, 0.6, 0.1, 0.4, 18.2, 0.00011);
        assertThat(plain(CalibrationWords.of(
                        line,
                        null,
                        List.of(new Bias("calm", 300, 0.17, 0.168, -0.8), new Bias("crisis", 200, 0.30, 0.36, 3.24)))))
                .isEqualTo("Biased: the test rejects a = 0 and b = 1 together (W = 18.2, p = 0.0001). "
                        + "With b = 0.60 it exaggerates: of a rise in the forecast variance only that share comes. "
                        + "On 300 calm days it forecasts 17.0 % and 16.8 % comes: no more apart than chance explains (t = −0.8). "
                        + "On 200 crisis days it forecasts 30.0 % and 36.0 % comes: too low (t = 3.2).");
    }

    @Test
    void aForecastThatMovesTooLittle() {
        Line line = new Line(500, 5, -80, 30, 1.5, 0.1, 0.4, 2, 0.36);
        assertThat(CalibrationWords.of(line, null, List.of()))
                .startsWith("No bias can be told")
                .contains("With b = 1.50 it moves too little");
    }

    @Test
    void noRegressionAndTooFewDays() {
        assertThat(plain(CalibrationWords.of(
                        null, "the forecast never changes", List.of(new Bias("calm", 1, 0.2, 0.1, null)))))
                .isEqualTo("There is no regression: the forecast never changes. "
                        + "On 1 calm days it forecasts 20.0 % and 10.0 % comes: too few days to judge.");
    }

    @Test
    void theBetterOfTwoIsNamedWhicheverStandsFirst() {
        double[] differences = new Random(7).doubles(300, 0.05, 0.2).toArray();
        double[] turned = new Random(7).doubles(300, -0.2, -0.05).toArray();
        assertThat(plain(PairWords.verdict("HAR", "LSTM", DieboldMariano.test(differences))))
                .isEqualTo("LSTM beats HAR at the 5 % level");
        assertThat(plain(PairWords.of("HAR", "LSTM", DieboldMariano.test(turned))))
                .startsWith("HAR beats LSTM at the 5 % level (Diebold-Mariano −")
                .endsWith(", p below 0.0001, 300 days).");
    }

    @Test
    void whatATestCannotSay() {
        double[] noise = new Random(8).doubles(300, -1, 1).toArray();
        assertThat(PairWords.of("HAR", "LSTM", DieboldMariano.test(noise))).startsWith("The two cannot be told apart");
        assertThat(PairWords.of("HAR", "LSTM", DieboldMariano.test(new double[40])))
                .isEqualTo("The two lose alike on each day.");
        assertThat(PairWords.verdict("HAR", "LSTM", DieboldMariano.test(new double[] {1, 2, 1})))
                .isEqualTo("A test needs 10 days, found 3.");
    }

    @Test
    void aDifferenceHasNoDigitsThatItsLossesAreNotShownWith() {
        LossSummary first = new LossSummary(12_345.678, Double.NaN, Double.NaN, Double.NaN);
        LossSummary second = new LossSummary(12_344.123, Double.NaN, Double.NaN, Double.NaN);

        assertThat(new ComparePage.Line("Hidden", "all days", first, second).difference())
                .isEqualTo(2);
        assertThat(new ComparePage.Line("Hidden", "crisis", first, new LossSummary(Double.NaN, 1, 1, 1)).difference())
                .isNaN();
    }
}
