package org.showdown.volatility.diagnostic;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Against statsmodels 0.15.0 on a series that both can make bit for bit: {@code acf(x, fft=False, alpha=0.05)},
 * {@code acorr_ljungbox}, {@code het_arch(x, nlags)}, {@code OLS(x, 1).fit(cov_type="HAC")}.
 */
class DiagnosticReferenceTest {
    private static final double[] X = RandomSeries.autoregressive(0.6, 7, 300);

    @Test
    void seriesIsTheReferences() {
        assertThat(X[0]).isEqualTo(0.2306990420600421);
        assertThat(X[299]).isCloseTo(0.0502623424143942, within(1e-16));
    }

    @Test
    void autocorrelationsAndBandsAgreeWithReference() {
        Autocorrelation correlations = Autocorrelation.of(X, 10);
        assertThat(correlations.at(0)).isEqualTo(1);
        assertThat(correlations.at(1)).isCloseTo(0.5523524490361742, within(1e-14));
        assertThat(correlations.at(5)).isCloseTo(0.0804876021865845, within(1e-14));
        assertThat(correlations.at(10)).isCloseTo(-0.11798666961975955, within(1e-14));
        assertThat(correlations.bartlettBand(1, 0.95)).isCloseTo(0.11315857340761715, within(1e-14));
        assertThat(correlations.bartlettBand(2, 0.95)).isCloseTo(0.14359044726846515, within(1e-14));
        assertThat(correlations.bartlettBand(10, 0.95)).isCloseTo(0.15861369814792045, within(1e-14));
        assertThat(correlations.whiteNoiseBand(0.95)).isCloseTo(0.11315857340761715, within(1e-14));
    }

    @Test
    void ljungBoxAgreesWithReference() {
        close(LjungBox.test(X, 1).statistic(), 92.44630920681305);
        close(LjungBox.test(X, 1).pValue(), 6.917628415491335e-22);
        close(LjungBox.test(X, 10).statistic(), 150.95873030726048);
        close(LjungBox.test(X, 10).pValue(), 2.3667218231759476e-27);
        close(LjungBox.test(X, 10, 1).pValue(), 5.582361031251797e-28);
    }

    @Test
    void archTestAgreesWithReference() {
        ArchLm test = ArchLm.test(X, 5);
        close(test.statistic(), 61.517516047891476);
        close(test.pValue(), 5.9014674238673636e-12);
        close(test.fStatistic(), 15.229032890953258);
        close(test.fPValue(), 2.759840783346916e-13);
        close(ArchLm.test(X, 1).statistic(), 56.64818832331081);
    }

    @Test
    void longRunVarianceAgreesWithReference() {
        close(LongRunVariance.bartlett(X, 6), 0.3052592883634955);
    }

    @Test
    void returnsOfTheSp500AgreeWithReference() {
        double[] returns = Golden.percentReturns(Golden.sp500(), LocalDate.of(2010, 1, 1));
        double[] squares = Arrays.stream(returns).map(r -> r * r).toArray();
        assertThat(returns).hasSize(2264);
        close(LjungBox.test(returns, 10).statistic(), 27.545769592173695);
        close(LjungBox.test(returns, 10).pValue(), 0.00213337985732326);
        close(LjungBox.test(squares, 10).statistic(), 1060.9627414613906);
        close(LjungBox.test(squares, 10).pValue(), 1.3696768992101186e-221);
        close(ArchLm.test(returns, 5).statistic(), 402.77763253020635);
        close(ArchLm.test(returns, 5).pValue(), 7.474736959844004e-85);
        close(ArchLm.test(returns, 5).fPValue(), 1.8160565016966878e-93);
        close(Autocorrelation.of(squares, 5).bartlettBand(5, 0.95), 0.05208833726221848);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }
}
