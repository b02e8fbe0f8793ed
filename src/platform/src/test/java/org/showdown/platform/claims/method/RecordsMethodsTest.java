package org.showdown.platform.claims.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Methods that read what an installation has stored, on records that were written by hand. */
class RecordsMethodsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LSTM_LOG = Path.of("../../reference-solutions/lstm/training.log");

    /** Losses by model, regime and loss; studies by name; the log of the repository's LSTM. */
    private static final class Written implements Records {
        private final Map<String, Double> losses = Map.of(
                "lstm all qlike", 0.30,
                "lstm calm mse", 9.5,
                "lstm crisis mse", 80.0,
                "gru all qlike", 0.28,
                "garch all qlike", 0.40,
                "garch calm mse", 10.0,
                "garch crisis mse", 100.0,
                "garch all directionalAccuracy", 0.54,
                "gru all directionalAccuracy", 0.59);
        private final Map<String, String> studies = Map.of(
                "memory-curve",
                "{\"series\": [{\"points\": [{\"x\": 5, \"mean\": 0.30}, {\"x\": 20, \"mean\": 0.27}, {\"x\": 40, \"mean\": 0.28}]}]}",
                "attention",
                "{\"series\": [{\"points\": [{\"x\": 1, \"mean\": 5.0}, {\"x\": 2, \"mean\": 70.0}, {\"x\": 5, \"mean\": 10.0}, {\"x\": 20, \"mean\": 15.0}]}]}",
                "inputs",
                "{\"table\": {\"rows\": [[\"own past\", \"10\", \"0.3037\", \"137.83\"], [\"homework: + volume, VIX\", \"16\", \"0.2709 (0.26–0.28)\", \"123.64\"],"
                        + " [\"HAR in logarithms\", \"–\", \"0.3242\", \"–\"], [\"GARCH(1,1), scaled\", \"–\", \"0.4129\", \"182.48\"]]}}",
                "estimators",
                "{\"table\": {\"rows\": [[\"SPY-like\", \"close-to-close\", \"0.25\"], [\"SPY-like\", \"garman-klass\", \"0.15\"], [\"FX-like\", \"garman-klass\", \"0.06\"]]}}",
                "cells",
                "{\"table\": {\"rows\": [[\"LSTM\", \"54,337\", \"5.00 (4.45–5.64)\"], [\"GRU\", \"40,769\", \"4.00\"]]}}");

        @Override
        public Optional<AssignmentSettings> assignment() {
            return Optional.empty();
        }

        @Override
        public boolean mayShow(Board board) {
            return board == Board.PUBLIC;
        }

        @Override
        public OptionalDouble loss(String model, Board board, int horizon, String regime, String loss) {
            Double found = horizon == 1 ? losses.get(model + " " + regime + " " + loss) : null;
            return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
        }

        @Override
        public Optional<ForecastTable> forecasts(String model, Board board) {
            return Optional.empty();
        }

        @Override
        public Optional<JsonNode> study(String study) {
            return Optional.ofNullable(studies.get(study)).map(text -> {
                try {
                    return JSON.readTree(text);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public OptionalDouble validationQlike(String trainingLoss) {
            return trainingLoss.equals("qlike")
                    ? OptionalDouble.of(0.27)
                    : trainingLoss.equals("log-mse") ? OptionalDouble.of(0.30) : OptionalDouble.empty();
        }

        @Override
        public Optional<String> trainingLog(String model) {
            try {
                return model.equals("lstm") ? Optional.of(Files.readString(LSTM_LOG)) : Optional.empty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final MarketDataset MARKET =
            SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED).select(List.of("SIMX", "ALDR"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harness-comparison | model=lstm;against=garch;loss=qlike | 25",
                "harness-comparison | model=best-network;against=garch;loss=qlike;regime=all;board=validation | 30",
                "harness-comparison | model=garch;against=lstm;loss=mse;regime=crisis | -25",
                "regime-gap | model=lstm;against=garch;loss=mse | 15",
                "memory-curve | give=best length | 20",
                "memory-curve | give=20 against 5 | 10",
                "attention-lags | give=percent of attention on lags 1 5 and 20 together | 30",
                "attention-lags | give=the largest;top=2 | 85",
                "input-study | inputs=homework;against=own past;loss=qlike | 10.800132",
                "input-study | inputs=own past;against=garch;loss=mse | 24.468435",
                "estimator-study | asset=SPY-like;target=garman-klass;against=close-to-close | 40",
                "epoch-time | model=gru;against=lstm | 20",
                "training-time | model=lstm | 1.466667",
                "training-loss | first=qlike;second=log-mse;judged-by=qlike;regime=all | 10"
            })
    void readsWhatIsStored(String method, String parameters, double expected) {
        assertThat(measure(method, parameters).value()).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
    }

    @Test
    void givesTheSmallestAndTheLargestOfSeveral() {
        assertThat(measure("harness-value", "models=garch|lstm|gru;loss=qlike")).isEqualTo(new Reading(0.28, 0.40));
        assertThat(measure("harness-value", "models=garch|gru;loss=directionalAccuracy")
                        .high())
                .isCloseTo(59, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harness-comparison | model=lstm;against=garch;loss=qlike;board=test | The hidden board has not been released.",
                "harness-comparison | model=lstm;against=naive;loss=qlike | The reference solution naive has no result",
                "harness-comparison | model=lstm;against=garch;loss=qlike;horizon=5 | has no result on this board yet",
                "memory-curve | give=20 against 60 | no point at 60",
                "input-study | inputs=all;against=own past;loss=qlike | no number for all",
                "input-study | inputs=HAR;against=own past;loss=mse | no number for HAR",
                "training-time | model=gru | No log of a training of gru"
            })
    void saysWhatIsNotStored(String method, String parameters, String message) {
        assertThatThrownBy(() -> measure(method, parameters))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining(message);
    }

    private static Reading measure(String method, String parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String each : parameters.split(";", -1)) {
            String[] pair = each.split("=", 2);
            values.put(pair[0], Arrays.asList(pair[1].split("\\|", -1)));
        }
        return Methods.measure(
                method,
                new Arguments(values),
                new Surroundings(MARKET, null, LocalDate.of(2021, 12, 31), new Written()));
    }
}
