package org.showdown.runner;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * ONNX Runtime on an NVIDIA GPU. What CUDA has no kernel for runs on the processor within the same session.
 *
 * @param memoryMiB most memory of the GPU that a model's tensors may take, in MiB
 */
record CudaProvider(int memoryMiB) {
    /** Of CUDA itself, cuDNN, cuBLAS, cuRAND or cuFFT, each with its own error number. */
    private static final Pattern DEVICE_FAILURE = Pattern.compile("\\bCU[A-Z_]+ failure \\d+:");

    /** Makes sessions with these options run on the first GPU. */
    void addTo(OrtSession.SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("gpu_mem_limit", Long.toString((long) memoryMiB << 20));
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            // Products of 10-bit mantissas would differ from the processor's by more than forecasts may.
            cuda.add("use_tf32", "0");
            // Left alone it times kernels and takes the fastest: the next run may take another one and round otherwise.
            cuda.add("cudnn_conv_algo_search", "DEFAULT");
            options.addCUDA(cuda);
        }
    }

    /**
     * Runs a small model with no way back to the processor. Done before the runner says hello, so that what is wrong with
     * the machine is known before a submission is loaded.
     */
    void tryOut() throws DeviceException {
        OrtEnvironment environment = OnnxSubmission.environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            addTo(options);
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            float[][][] window = new float[1][Rehearsal.STEPS][Rehearsal.FEATURES];
            try (OrtSession session = environment.createSession(Rehearsal.model(), options);
                    OnnxTensor in = OnnxTensor.createTensor(environment, window)) {
                session.run(Map.of("x", in)).close();
            }
        } catch (OrtException e) {
            throw new DeviceException(e);
        }
    }

    /**
     * Whether an error is of the GPU or its driver, as ONNX Runtime words it. A model that wants more than
     * {@link #memoryMiB} fails in the runtime's own arena, with other words.
     */
    static boolean failed(OrtException e) {
        return DEVICE_FAILURE.matcher(String.valueOf(e.getMessage())).find();
    }
}
