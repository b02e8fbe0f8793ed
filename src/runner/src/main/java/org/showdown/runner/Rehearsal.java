package org.showdown.runner;

import ai.onnx.proto.OnnxMl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.showdown.forecaster.Target;

/**
 * Walks through a run without a submission, so that the classes that every run needs can be archived once and need not
 * be parsed and verified in each box. Run by the host while it builds the box's image.
 */
final class Rehearsal {
    static final int FEATURES = 2;
    static final int STEPS = 5;

    private Rehearsal() {}

    public static void main(String[] arguments) throws Exception {
        Frame.Setup setup = new Frame.Setup(List.of("A"), "garman-klass", 1, List.of(1), List.of("rv_lag_1", "vix"));
        Frame.Days days = new Frame.Days(new long[] {0, 1}, new double[2 * (1 + Frame.BAR_VALUES)]);
        GrowingHistory history = new GrowingHistory(setup.symbols(), new Target("garman-klass", 1));
        for (Frame frame : List.of(
                setup,
                days,
                new Frame.Hello(Frame.VERSION),
                new Frame.Fit(),
                new Frame.Fitted(),
                new Frame.Forecast(1),
                new Frame.Forecasts(new double[1]),
                new Frame.Ready("A"),
                new Frame.Refused(true, ""),
                new SubmissionThrewException(Frame.Stage.FIT, new IllegalStateException()).frame())) {
            echo(frame);
        }
        history.append(days);
        history.upToNow().logReturns("A").mean(2);
        history.upToNow().dates().getLast();
        Path nothing = Files.createTempFile("rehearsal", ".jar");
        try {
            JarSubmission.load(nothing, setup);
        } catch (RefusedException | SubmissionThrewException expected) {
            history.upToNow().realisedVariance("A");
        }
        Files.write(nothing, model());
        Submission model = OnnxSubmission.load(nothing, setup, null);
        echo(model.ready());
        Frame outputs = model.answer(new Frame.Tensor(1, STEPS, FEATURES, new float[STEPS * FEATURES]));
        if (outputs != null) {
            echo(outputs);
        }
        Files.delete(nothing);
    }

    private static void echo(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameCodec.write(bytes, new Numbered(Numbered.UNASKED, frame));
        FrameCodec.read(new ByteArrayInputStream(bytes.toByteArray()), FrameCodec.CAP_TO_HOST);
    }

    /** The mean over steps and features: the smallest model that keeps the contract. */
    static byte[] model() {
        OnnxMl.NodeProto mean = OnnxMl.NodeProto.newBuilder()
                .setOpType("ReduceMean")
                .addInput("x")
                .addOutput("y")
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                        .addInts(1)
                        .addInts(2))
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("keepdims")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(0))
                .build();
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(OnnxMl.GraphProto.newBuilder()
                        .setName("mean")
                        .addNode(mean)
                        .addInput(tensor("x", batch(), size(STEPS), size(FEATURES)))
                        .addOutput(tensor("y", batch())))
                .build()
                .toByteArray();
    }

    private static OnnxMl.ValueInfoProto tensor(String name, OnnxMl.TensorShapeProto.Dimension... shape) {
        OnnxMl.TypeProto.Tensor type = OnnxMl.TypeProto.Tensor.newBuilder()
                .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .setShape(OnnxMl.TensorShapeProto.newBuilder().addAllDim(List.of(shape)))
                .build();
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    private static OnnxMl.TensorShapeProto.Dimension batch() {
        return OnnxMl.TensorShapeProto.Dimension.newBuilder()
                .setDimParam("batch")
                .build();
    }

    private static OnnxMl.TensorShapeProto.Dimension size(int size) {
        return OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(size).build();
    }
}
