package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.volatility.feature.FeatureList;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionInspectorTest {
    private static final int BATCH = TestModel.DYNAMIC;
    private static final String FORECASTER = """
            import org.showdown.forecaster.*;
            public class %s implements VolatilityForecaster {
                public double[] forecast(History history, int horizon) { return null; }
            }
            """;

    @TempDir
    private Path folder;

    private Inspection inspect(Path file) {
        return new SubmissionInspector()
                .inspect(BoxUnderTest.sandbox(), file, BoxUnderTest.LIMITS, FeatureList.HOMEWORK);
    }

    private Inspection inspect(byte[] bytes) throws IOException {
        return inspect(Files.write(folder.resolve("submission.onnx"), bytes));
    }

    private static void assertRefused(Inspection inspection, Verdict verdict, String... texts) {
        assertThat(inspection.verdict()).as("%s", inspection).isEqualTo(verdict);
        assertThat(inspection.message()).contains(texts);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(inspect(new byte[0]), Verdict.INVALID_FILE, "empty");
    }

    @Test
    void refusesAPictureNamedAsAModel() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertRefused(inspect(png), Verdict.INVALID_FILE, "neither a jar nor an ONNX model");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        assertRefused(inspect(new byte[(8 << 20) + 1]), Verdict.INVALID_FILE, "at most 8388608 bytes, found 8388609");
    }

    @Test
    void acceptsAJarWithOneProvider() {
        Path jar = TestJar.of(folder, "Good", FORECASTER.formatted("Good"));
        assertThat(inspect(jar)).isEqualTo(Inspection.accepted(SubmissionKind.JAR, "jar with Good", 0));
    }

    @Test
    void refusesJarWithoutProvider() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        Path jar = TestJar.write(folder.resolve("none.jar"), entries);
        assertRefused(inspect(jar), Verdict.CONTRACT_VIOLATION, "exactly one forecaster", "found none");
    }

    @Test
    void refusesJarWithTwoProviders() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.putAll(TestJar.compile(folder, "Better", FORECASTER.formatted("Better")));
        entries.put(TestJar.SERVICE, "Good\nBetter\n".getBytes(StandardCharsets.UTF_8));
        Path jar = TestJar.write(folder.resolve("two.jar"), entries);
        assertRefused(inspect(jar), Verdict.CONTRACT_VIOLATION, "found 2", "Good", "Better");
    }

    @Test
    void refusesAProviderThatIsNotThere() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.put(TestJar.SERVICE, "Goood".getBytes(StandardCharsets.UTF_8));
        Path jar = TestJar.write(folder.resolve("typo.jar"), entries);
        assertRefused(inspect(jar), Verdict.CONTRACT_VIOLATION, "Goood", "not found");
    }

    @Test
    void refusesAJarThatBringsTheForecasterApi() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.put("org/showdown/forecaster/History.class", entries.get("Good.class"));
        Path jar = TestJar.write(folder.resolve("fat.jar"), entries);
        assertRefused(inspect(jar), Verdict.INVALID_FILE, "forecaster API", "scope provided");
    }

    @Test
    void refusesNamesThatLeadOutOfTheJarAndNativeLibraries() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.put("../../etc/passwd", new byte[1]);
        assertRefused(
                inspect(TestJar.write(folder.resolve("slip.jar"), entries)), Verdict.INVALID_FILE, "leads out of it");
        entries.remove("../../etc/passwd");
        entries.put("lib/fast.so", new byte[1]);
        assertRefused(
                inspect(TestJar.write(folder.resolve("native.jar"), entries)), Verdict.INVALID_FILE, "native library");
    }

    @Test
    void refusesAJarThatUnpacksToTooMuch() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.put("zeros.bin", new byte[(256 << 20) + 1]);
        assertRefused(inspect(TestJar.write(folder.resolve("bomb.jar"), entries)), Verdict.INVALID_FILE, "256 MiB");
    }

    @Test
    void refusesAClassForALaterJava() {
        Map<String, byte[]> entries = TestJar.compile(folder, "Good", FORECASTER.formatted("Good"));
        entries.get("Good.class")[7] = 99;
        assertRefused(inspect(TestJar.write(folder.resolve("later.jar"), entries)), Verdict.INVALID_FILE, "Java 55");
    }

    @Test
    void refusesAJarCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(TestJar.of(folder, "Good", FORECASTER.formatted("Good")));
        assertRefused(inspect(Arrays.copyOf(whole, whole.length / 2)), Verdict.INVALID_FILE, "not a readable jar");
    }

    @Test
    void acceptsAModelThatKeepsTheContract() throws IOException {
        Inspection inspection = inspect(TestModel.mean(BATCH, 20, 16).bytes());
        assertThat(inspection.accepted()).as("%s", inspection).isTrue();
        assertThat(inspection.summary()).contains("opset 13", "[dynamic, 20, 16]");
        assertThat(inspection.steps()).isEqualTo(20);
    }

    @Test
    void acceptsAModelAsLargeAsAnAssignmentMayAllow() throws IOException {
        byte[] weights = new byte[63 << 20];
        Path model = TestModel.mean(TestModel.DYNAMIC, 20, 16)
                .initializer(OnnxMl.TensorProto.newBuilder()
                        .setName("w")
                        .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                        .addDims(weights.length / Float.BYTES)
                        .setRawData(ByteString.copyFrom(weights))
                        .build())
                .in(folder);
        Limits large = new Limits(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(1), 256, 64L << 20, 10_000);

        Inspection inspection =
                new SubmissionInspector().inspect(BoxUnderTest.sandbox(), model, large, FeatureList.HOMEWORK);

        assertThat(inspection.verdict()).as(inspection.message()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void refusesAModelWithAWrongSignature() throws IOException {
        assertRefused(
                inspect(TestModel.mean(BATCH, 20, 15).bytes()),
                Verdict.CONTRACT_VIOLATION,
                "[batch, seq_len, 16]",
                "found [dynamic, 20, 15]");
        assertRefused(inspect(TestModel.mean(BATCH, 500, 16).bytes()), Verdict.CONTRACT_VIOLATION, "5 to 60", "500");
        assertRefused(
                inspect(TestModel.mean(21, 20, 16).bytes()),
                Verdict.CONTRACT_VIOLATION,
                "dynamic batch",
                "[21, 20, 16]");
        assertRefused(
                inspect(TestModel.mean(BATCH, 20, 16)
                        .node("Neg", "", "y", "z")
                        .output("z", BATCH)
                        .bytes()),
                Verdict.CONTRACT_VIOLATION,
                "exactly one output, found 2");
    }

    @Test
    void refusesAModelWithIntegersAsInput() throws IOException {
        TestModel model = TestModel.mean(BATCH, 20, 16)
                .input(OnnxMl.TensorProto.DataType.INT32, BATCH, 20, 16)
                .node("Neg", "", "x", "unused");
        assertThat(inspect(model.bytes()).verdict()).isIn(Verdict.CONTRACT_VIOLATION, Verdict.INVALID_FILE);
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        byte[] whole = TestModel.mean(BATCH, 20, 16).bytes();
        assertRefused(inspect(Arrays.copyOf(whole, whole.length / 2)), Verdict.INVALID_FILE, "ONNX model");
        byte[] garbage = new byte[1000];
        Arrays.fill(garbage, (byte) 0x3A);
        assertRefused(inspect(garbage), Verdict.INVALID_FILE, "ONNX");
    }

    @Test
    void refusesRandomAndForeignOperatorsAndExternalData() throws IOException {
        assertRefused(
                inspect(TestModel.mean(BATCH, 20, 16)
                        .node("RandomNormalLike", "", "x", "noise")
                        .bytes()),
                Verdict.INVALID_FILE,
                "RandomNormalLike");
        assertRefused(
                inspect(TestModel.mean(BATCH, 20, 16)
                        .node("Backdoor", "evil.example", "x", "door")
                        .bytes()),
                Verdict.INVALID_FILE,
                "Backdoor",
                "evil.example");
        OnnxMl.TensorProto outside = OnnxMl.TensorProto.newBuilder()
                .setName("w")
                .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .addDims(1)
                .setDataLocation(OnnxMl.TensorProto.DataLocation.EXTERNAL)
                .addExternalData(OnnxMl.StringStringEntryProto.newBuilder()
                        .setKey("location")
                        .setValue("/etc/passwd"))
                .build();
        assertRefused(
                inspect(TestModel.mean(BATCH, 20, 16).initializer(outside).bytes()),
                Verdict.INVALID_FILE,
                "external data",
                "'w'");
    }

    @Test
    void containsAModelThatAsksForTooMuchMemory() throws IOException {
        ByteBuffer size = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1L << 36)
                .flip();
        OnnxMl.TensorProto shape = OnnxMl.TensorProto.newBuilder()
                .setName("shape")
                .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .setRawData(ByteString.copyFrom(size))
                .build();
        TestModel model = TestModel.mean(BATCH, 20, 16)
                .initializer(shape)
                .node("ConstantOfShape", "", "shape", "giant")
                .node(OnnxMl.NodeProto.newBuilder()
                        .setOpType("ReduceMean")
                        .addInput("giant")
                        .addOutput("level")
                        .build())
                .node(OnnxMl.NodeProto.newBuilder()
                        .setOpType("Add")
                        .addInput("y")
                        .addInput("level")
                        .addOutput("z")
                        .build());
        assertThat(inspect(model.bytes()).verdict())
                .isIn(Verdict.OUT_OF_MEMORY, Verdict.INVALID_FILE, Verdict.CONTRACT_VIOLATION);
    }
}
