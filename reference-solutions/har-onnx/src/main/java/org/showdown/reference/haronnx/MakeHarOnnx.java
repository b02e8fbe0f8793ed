package org.showdown.reference.haronnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.showdown.neural.onnx.OnnxGraph;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.SimulatedMarket;

import static org.showdown.neural.onnx.OnnxGraph.attribute;
import static org.showdown.neural.onnx.OnnxGraph.attributes;

/**
 * Fits {@link LogHar} to the training years of the simulated public market, 2010 to 2019, and writes it as an ONNX file. The
 * market follows from its published seed, so the file can be remade by anyone.
 */
public final class MakeHarOnnx {
    private static final LocalDate TRAIN_UNTIL = LocalDate.of(2019, 12, 31);

    private MakeHarOnnx() {}

    /** Writes the file whose path is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), onnx(fitted()).toByteArray());
    }

    static LogHar fitted() {
        return LogHar.fit(
                SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED).until(TRAIN_UNTIL));
    }

    static ModelProto onnx(LogHar model) {
        OnnxGraph graph = new OnnxGraph("har");
        graph.input("x", "batch", LogHar.SEQUENCE_LENGTH, FeatureList.HOMEWORK.size());
        graph.integers("features", 2);
        graph.integers("days", 1);
        graph.integers("end", Integer.MAX_VALUE);
        graph.integers("last_day", -1);
        graph.integers("last_week", -LogHar.WEEK);
        slice(graph, "rv", LogHar.RV);
        slice(graph, "return", LogHar.RETURN);
        slice(graph, "vix", LogHar.VIX);
        lastDays(graph, "rv_day", "rv", "last_day");
        lastDays(graph, "rv_week_days", "rv", "last_week");
        lastDays(graph, "vix_day", "vix", "last_day");
        lastDays(graph, "return_day", "return", "last_day");
        mean(graph, "rv_week", "rv_week_days");
        mean(graph, "rv_month", "rv");
        graph.node("levels", "Concat", List.of("rv_day", "rv_week", "rv_month", "vix_day"), attribute("axis", 2));
        graph.floats("floor", new float[] {LogHar.FLOOR});
        graph.node("levels_above_floor", "Max", List.of("levels", "floor"));
        graph.node("log_levels", "Log", List.of("levels_above_floor"));
        graph.node("terms", "Concat", List.of("log_levels", "return_day"), attribute("axis", 2));
        graph.node("flat_terms", "Flatten", List.of("terms"), attribute("axis", 1));
        graph.floats("slopes", floats(model.slopes()), model.slopes().size(), 1);
        graph.floats("intercept", floats(List.of(model.intercept())), 1);
        graph.node("log_volatility", "Gemm", List.of("flat_terms", "slopes", "intercept"));
        graph.node("volatility", "Exp", List.of("log_volatility"));
        graph.output("volatility", "batch", 1);
        return graph.model(
                "HAR in logarithms on the homework's 16 features, fitted to the simulated public market"
                        + " 2010-2019; forecasts the annualised Garman-Klass volatility of the next day",
                Map.of());
    }

    private static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    /** One feature of all days: {@code [batch, days, 1]}. */
    private static void slice(OnnxGraph graph, String name, int feature) {
        graph.integers(name + "_from", feature);
        graph.integers(name + "_to", feature + 1);
        graph.node(name, "Slice", List.of("x", name + "_from", name + "_to", "features"));
    }

    private static void lastDays(OnnxGraph graph, String name, String of, String from) {
        graph.node(name, "Slice", List.of(of, from, "end", "days"));
    }

    private static void mean(OnnxGraph graph, String name, String of) {
        graph.node(name, "ReduceMean", List.of(of), attributes("axes", 1), attribute("keepdims", 1));
    }
}
