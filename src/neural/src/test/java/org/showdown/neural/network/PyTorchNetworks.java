package org.showdown.neural.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Two networks of PyTorch 1.13 (two layers of 64 units, a linear head), with inputs and what comes out. They are looked for in the
 * folder {@code showdown.golden}, by default {@code ../shared/golden} beside the checkout; tests that need them are skipped where it is
 * absent.
 */
public final class PyTorchNetworks {

    private PyTorchNetworks() {}

    /** A file of the folder. */
    public static Path file(String name) {
        Path root = Path.of(System.getProperty("showdown.root", "."));
        String folder = System.getProperty(
                "showdown.golden", root.resolve("../shared/golden").toString());
        Path file = Path.of(folder, name);
        assumeThat(file).as("reference value files, which are not shipped").exists();
        return file;
    }

    private static JsonNode all() {
        try {
            return new ObjectMapper().readTree(file("rnn_parity.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode values(Cell cell) {
        return all().get(cell.id());
    }

    /** What PyTorch's network gives for {@link #input}. */
    public static double[] outputs(Cell cell) {
        return doubles(values(cell).get("y_float64"));
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        Arrays.setAll(values, i -> array.get(i).asDouble());
        return values;
    }

    /** Five windows of 20 days and 16 features. */
    public static float[] input() {
        double[] values = doubles(all().get("input_x"));
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Its weights. */
    public static Weights weights(Cell cell) {
        return weights(cell, 0.2);
    }

    static Weights weightsWithoutDropout(Cell cell) {
        return weights(cell, 0);
    }

    private static Weights weights(Cell cell, double dropout) {
        NetworkShape shape = new NetworkShape(cell, 2, 64, dropout, false, Link.EXP, 20, 16, 1);
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file(cell.id() + "_2x64_weights.f32le.bin")))
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SequencedMap<String, float[]> tensors = new LinkedHashMap<>();
        for (JsonNode tensor : values(cell).get("weights_manifest")) {
            int count = 1;
            for (JsonNode size : tensor.get("shape")) {
                count *= size.asInt();
            }
            float[] values = new float[count];
            bytes.position(Float.BYTES * tensor.get("offset_floats").asInt());
            bytes.asFloatBuffer().get(values);
            tensors.put(tensor.get("name").asText(), values);
        }
        return new Weights(shape, tensors);
    }

    /** Holds a gradient to its norm and first five elements in double precision. */
    static void assertMatches(String name, JsonNode expected, double[] gradient) {
        double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
        double tolerance = 1e-4 * expected.get("l2").asDouble();
        assertThat(Math.abs(norm - expected.get("l2").asDouble())).as(name).isLessThan(tolerance);
        for (int i = 0; i < expected.get("first5").size(); i++) {
            assertThat(Math.abs(gradient[i] - expected.get("first5").get(i).asDouble()))
                    .as(name + " " + i)
                    .isLessThan(tolerance);
        }
    }
}
