package org.showdown.neural.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;
import org.showdown.neural.network.Network;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.sample.Split;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.target.TargetDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("slow")
class NetworkTrainingTest {
    private static final SplitSamples SAMPLES = samples();

    private static SplitSamples samples() {
        MarketDataset market = SimulatedMarket.practice();
        return SplitSamples.of(
                market.select(market.symbols().subList(0, 4)),
                FeatureList.HOMEWORK,
                TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS),
                List.of(1),
                10,
                new Split(LocalDate.of(2012, 12, 31), LocalDate.of(2013, 12, 31)));
    }

    private static NetworkShape shape(Cell cell, boolean attention) {
        return new NetworkShape(cell, 2, 16, 0.2, attention, Link.EXP, 10, 16, 1);
    }

    private static TrainingSettings settings(NetworkLoss loss, int epochs, int patience, long seed) {
        return new TrainingSettings(loss, 3e-3, 128, epochs, patience, 1, seed);
    }

    private static TrainedNetwork train(NetworkShape shape, TrainingSettings settings) {
        return new NetworkTraining(shape, settings, SAMPLES, TrainingListener.NONE).run();
    }

    @ParameterizedTest
    @EnumSource
    void learnsWithEachLoss(NetworkLoss loss) {
        TrainedNetwork trained = train(shape(Cell.GRU, false), settings(loss, 6, 6, 1));
        double before = meanForecastQlike();
        assertThat(trained.best().validationLoss()).isLessThan(0.8 * before);
    }

    /** The QLIKE of a constant forecast. */
    private static double meanForecastQlike() {
        double mean = SAMPLES.training().meanVolatility();
        return Arrays.stream(SAMPLES.validation().targets())
                .mapToDouble(target -> 2 * Math.log(target[0] / mean))
                .map(twice -> Math.exp(twice) - twice - 1)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameWeights(Cell cell) {
        TrainedNetwork one = train(shape(cell, true), settings(NetworkLoss.QLIKE, 2, 2, 7));
        TrainedNetwork two = train(shape(cell, true), settings(NetworkLoss.QLIKE, 2, 2, 7));
        TrainedNetwork other = train(shape(cell, true), settings(NetworkLoss.QLIKE, 2, 2, 8));
        one.weights()
                .tensors()
                .forEach((name, values) ->
                        assertThat(two.weights().get(name)).as(name).containsExactly(values));
        assertThat(Arrays.equals(
                        one.weights().get("rnn.weight_hh_l0"), other.weights().get("rnn.weight_hh_l0")))
                .isFalse();
    }

    @Test
    void stopsWhenThePatienceIsAtItsEndAndKeepsTheBestWeights() {
        List<Epoch> told = new ArrayList<>();
        TrainingSettings settings = settings(NetworkLoss.QLIKE, 60, 3, 1);
        TrainedNetwork trained = new NetworkTraining(
                        shape(Cell.LSTM, false), settings, SAMPLES, new TrainingListener() {
                            @Override
                            public void epoch(Epoch epoch) {
                                told.add(epoch);
                            }
                        })
                .run();
        assertThat(told).isEqualTo(trained.curve());
        assertThat(trained.curve()).hasSize(trained.best().number() + 3);
        assertThat(trained.reason(settings)).isEqualTo("no lower validation QLIKE for 3 epochs");
        try (Network network = new Network(trained.weights())) {
            assertThat(Forecasts.qlike(network, SAMPLES.validation()))
                    .isEqualTo(trained.best().validationLoss());
        }
    }

    @Test
    void endsWhenItIsCancelled() {
        TrainingListener impatient = new TrainingListener() {
            private int batches;

            @Override
            public void batch(int epoch, int done, int of) {
                batches++;
            }

            @Override
            public boolean cancelled() {
                return batches > 2;
            }
        };
        NetworkTraining training =
                new NetworkTraining(shape(Cell.LSTM, false), settings(NetworkLoss.QLIKE, 5, 5, 1), SAMPLES, impatient);
        assertThatThrownBy(training::run).isInstanceOf(CancelledException.class);
    }

    @Test
    void aLearningRateThatIsTooLargeIsNoSilentResult() {
        TrainingSettings wild = new TrainingSettings(NetworkLoss.MSE, 1, 64, 3, 3, 1e9, 1);
        try {
            TrainedNetwork trained = train(shape(Cell.LSTM, false), wild);
            assertThat(trained.best().validationLoss()).isFinite();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("expected a finite validation QLIKE");
        }
    }
}
