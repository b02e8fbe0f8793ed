package org.showdown.runner;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ONNX model in one session of ONNX Runtime, on one thread. */
final class OnnxSubmission implements Submission {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OnnxSignature signature;
    private final int horizons;
    private final boolean onGpu;
    private final long parameters;
    private FloatBuffer input = FloatBuffer.allocate(0);

    private OnnxSubmission(
            OrtEnvironment environment,
            OrtSession session,
            OnnxSignature signature,
            int horizons,
            boolean onGpu,
            long parameters) {
        this.environment = environment;
        this.session = session;
        this.signature = signature;
        this.horizons = horizons;
        this.onGpu = onGpu;
        this.parameters = parameters;
    }

    /**
     * Loads a model.
     *
     * @param cuda the GPU that it runs on; null for the processor
     */
    static OnnxSubmission load(Path file, Frame.Setup setup, @Nullable CudaProvider cuda)
            throws IOException, RefusedException, SubmissionThrewException {
        byte[] bytes = Files.readAllBytes(file);
        OnnxModelRules.Checked checked = OnnxModelRules.check(bytes);
        try {
            OrtEnvironment environment = environment();
            environment.setTelemetry(false);
            OrtSession.SessionOptions options = options();
            if (cuda != null) {
                cuda.addTo(options);
            }
            OrtSession session = environment.createSession(bytes, options);
            OnnxSignature signature = OnnxSignature.of(
                    session, checked.opset(), setup.features(), setup.horizons().size());
            return new OnnxSubmission(
                    environment, session, signature, setup.horizons().size(), cuda != null, checked.parameters());
        } catch (OrtException e) {
            if (cuda != null && CudaProvider.failed(e)) {
                throw new DeviceException(e);
            }
            if (outOfMemory(e)) {
                throw new SubmissionThrewException(Frame.Stage.LOAD, new OutOfMemoryError(e.getMessage()));
            }
            throw RefusedException.file("ONNX Runtime cannot load the model: " + plain(e));
        }
    }

    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        // Never guess the format from the content: ORT's own format is a flat buffer that nothing here has checked.
        options.addConfigEntry("session.load_model_format", "ONNX");
        return options;
    }

    @Override
    public Frame.Ready ready() {
        return new Frame.Ready(signature.description(), signature.steps(), parameters);
    }

    @Override
    public @Nullable Frame answer(Frame asked) throws IOException {
        if (!(asked instanceof Frame.Tensor tensor)) {
            throw new ProtocolException(
                    "a model cannot answer " + asked.getClass().getSimpleName());
        }
        try {
            return run(tensor);
        } catch (OrtException e) {
            if (onGpu && CudaProvider.failed(e)) {
                throw new DeviceException(e);
            }
            Throwable thrown = outOfMemory(e) ? new OutOfMemoryError(e.getMessage()) : e;
            return new SubmissionThrewException(Frame.Stage.FORECAST, thrown).frame();
        }
    }

    private Frame run(Frame.Tensor tensor) throws OrtException {
        long[] shape = {tensor.rows(), tensor.steps(), tensor.features()};
        try (OnnxTensor in = OnnxTensor.createTensor(environment, direct(tensor.values()), shape);
                OrtSession.Result result = session.run(Map.of(signature.input(), in))) {
            if (!(result.get(0) instanceof OnnxTensor out)) {
                return new Frame.Refused(
                        true,
                        "Expected a tensor as output, found " + result.get(0).getType() + ".");
            }
            FloatBuffer found = out.getFloatBuffer();
            // The declared shape is a promise of the file; what the model gives is known only now.
            if (found == null || found.remaining() != tensor.rows() * horizons) {
                return RefusedException.contract("Expected an output of " + tensor.rows() + " × " + horizons
                                + " numbers (symbols × horizons), found the shape "
                                + OnnxSignature.shape(out.getInfo().getShape()) + ".")
                        .frame();
            }
            float[] values = new float[found.remaining()];
            found.get(values);
            return new Frame.Outputs(horizons, values);
        }
    }

    /** The one direct buffer that is used again for every day of the same size. */
    private FloatBuffer direct(float[] values) {
        if (input.capacity() != values.length) {
            input = ByteBuffer.allocateDirect(values.length * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        input.clear();
        input.put(values);
        return input.flip();
    }

    private static boolean outOfMemory(OrtException e) {
        String message = String.valueOf(e.getMessage());
        return List.of("bad_alloc", "bad allocation", "Failed to allocate", "out of memory", "Out of memory").stream()
                .anyMatch(message::contains);
    }

    private static String plain(OrtException e) {
        String message = String.valueOf(e.getMessage());
        int prefix = message.indexOf("message: ");
        String text = prefix < 0 ? message : message.substring(prefix + "message: ".length());
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
