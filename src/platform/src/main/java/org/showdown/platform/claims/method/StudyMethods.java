package org.showdown.platform.claims.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.showdown.platform.claims.method.Method.Source;

/** What trained networks told: read from finished studies and from the logs of trainings, never trained here. */
final class StudyMethods {
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern AGAINST = Pattern.compile("(\\d+) against (\\d+)");
    private static final Pattern TOOK =
            Pattern.compile("after (?:(\\d+) h )?(?:(\\d+) min )?(?:(\\d+(?:\\.\\d+)?) s)?");
    private static final double PERCENT = 100;
    private static final double SECONDS_PER_MINUTE = 60;

    private StudyMethods() {}

    static List<Method> all() {
        return List.of(
                records("memory-curve", "give", StudyMethods::memoryCurve),
                records("attention-lags", "give top?", StudyMethods::attention),
                records("input-study", "inputs against loss", StudyMethods::inputs),
                records("estimator-study", "asset target against", StudyMethods::estimators),
                records("epoch-time", "model against", (a, s) -> {
                    JsonNode study = study(s, "cells");
                    return gain(
                            cell(study, 2, a.word("model", "lstm", "gru")),
                            cell(study, 2, a.word("against", "lstm", "gru")));
                }),
                records("training-time", "model", StudyMethods::trainingTime),
                records("training-loss", "first second judged-by regime", StudyMethods::trainingLoss));
    }

    private static Method records(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.NONE, Source.RECORDS, parameters, measure);
    }

    private static Reading gain(double model, double against) {
        return Reading.of(PERCENT * (1 - model / against));
    }

    private static JsonNode study(Surroundings surroundings, String id) {
        return surroundings
                .records()
                .study(id)
                .orElseThrow(
                        () -> new NotMeasuredException("The study “" + id + "” has not been run on this market yet."));
    }

    private static List<JsonNode> points(JsonNode study) {
        return StreamSupport.stream(study.path("series").path(0).path("points").spliterator(), false)
                .toList();
    }

    private static double at(List<JsonNode> points, int x) {
        return points.stream()
                .filter(point -> point.path("x").asInt() == x)
                .mapToDouble(point -> point.path("mean").asDouble(Double.NaN))
                .filter(Double::isFinite)
                .findFirst()
                .orElseThrow(() -> new NotMeasuredException("The study has no point at " + x + "."));
    }

    private static Reading memoryCurve(Arguments arguments, Surroundings surroundings) {
        String give = arguments.text("give");
        Matcher lengths = AGAINST.matcher(give);
        if (!give.equals("best length") && !lengths.matches()) {
            throw new IllegalArgumentException(
                    "expected 'give' to be best length, or two lengths such as 20 against 5; found '" + give + "'");
        }
        List<JsonNode> points = points(study(surroundings, "memory-curve"));
        if (lengths.matches()) {
            return gain(at(points, Integer.parseInt(lengths.group(1))), at(points, Integer.parseInt(lengths.group(2))));
        }
        return Reading.of(points.stream()
                .min(Comparator.comparingDouble(point -> point.path("mean").asDouble(Double.POSITIVE_INFINITY)))
                .orElseThrow(() -> new NotMeasuredException("The study has no points."))
                .path("x")
                .asDouble());
    }

    /** The lags are the numbers that stand in {@code give}; with {@code top}, those that get the most. */
    private static Reading attention(Arguments arguments, Surroundings surroundings) {
        int[] lags = Pattern.compile("\\d+")
                .matcher(arguments.text("give"))
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .toArray();
        if (lags.length == 0 && !arguments.has("top")) {
            throw new IllegalArgumentException(
                    "expected lags in 'give' such as percent of attention on lags 1 5 and 20, found '"
                            + arguments.text("give") + "'");
        }
        List<JsonNode> points = points(study(surroundings, "attention"));
        if (arguments.has("top")) {
            return Reading.of(points.stream()
                    .map(point -> point.path("mean").asDouble())
                    .sorted(Comparator.reverseOrder())
                    .limit(arguments.count("top"))
                    .mapToDouble(share -> share)
                    .sum());
        }
        return Reading.of(
                Arrays.stream(lags).mapToDouble(lag -> at(points, lag)).sum());
    }

    /** The number in a column of the row whose first cells begin like this, whatever the case. */
    private static double cell(JsonNode study, int column, String... begins) {
        for (JsonNode row : study.path("table").path("rows")) {
            boolean meant = true;
            for (int i = 0; i < begins.length; i++) {
                String cell = row.path(i).asText();
                meant &= cell.regionMatches(true, 0, begins[i], 0, begins[i].length());
            }
            if (meant) {
                Matcher number = NUMBER.matcher(row.path(column).asText());
                if (number.find()) {
                    return Double.parseDouble(number.group().replace(",", "").replace('−', '-'));
                }
            }
        }
        throw new NotMeasuredException("The study has no number for " + String.join(", ", begins) + ".");
    }

    private static Reading inputs(Arguments arguments, Surroundings surroundings) {
        int column = arguments.word("loss", "qlike", "mse").equals("qlike") ? 2 : 3;
        JsonNode study = study(surroundings, "inputs");
        return gain(cell(study, column, arguments.text("inputs")), cell(study, column, arguments.text("against")));
    }

    private static Reading estimators(Arguments arguments, Surroundings surroundings) {
        JsonNode study = study(surroundings, "estimators");
        String asset = arguments.text("asset");
        return gain(cell(study, 2, asset, arguments.text("target")), cell(study, 2, asset, arguments.text("against")));
    }

    private static Reading trainingTime(Arguments arguments, Surroundings surroundings) {
        String model = arguments.text("model");
        String log = surroundings
                .records()
                .trainingLog(model)
                .orElseThrow(() -> new NotMeasuredException("No log of a training of " + model + " is there."));
        for (String line : log.lines().toList().reversed()) {
            Matcher took = TOOK.matcher(line);
            if (line.startsWith("best epoch") && took.find() && took.end() > took.start() + "after ".length()) {
                return Reading.of(
                        part(took, 1) * SECONDS_PER_MINUTE + part(took, 2) + part(took, 3) / SECONDS_PER_MINUTE);
            }
        }
        throw new NotMeasuredException("The log of the training of " + model + " does not say how long it took.");
    }

    private static double part(Matcher matcher, int group) {
        String found = matcher.group(group);
        return found == null ? 0 : Double.parseDouble(found);
    }

    private static Reading trainingLoss(Arguments arguments, Surroundings surroundings) {
        String regime = arguments.word("regime", "all", "calm", "crisis");
        if (!arguments.word("judged-by", "qlike", "mse", "log-mse").equals("qlike") || !regime.equals("all")) {
            throw new NotMeasuredException("A training tells its QLIKE on all validation days together, so " + regime
                    + " days alone cannot be read from it. Train the network with each loss, have both submitted, and compare"
                    + " their rows on the board.");
        }
        return gain(
                validationQlike(surroundings, arguments.text("first")),
                validationQlike(surroundings, arguments.text("second")));
    }

    private static double validationQlike(Surroundings surroundings, String loss) {
        return surroundings
                .records()
                .validationQlike(loss)
                .orElseThrow(() -> new NotMeasuredException(
                        "No training of the homework’s LSTM with the loss " + loss + " has finished yet."));
    }
}
