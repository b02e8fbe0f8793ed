package org.showdown.platform.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import org.showdown.sandbox.OnnxDevice;

/** What ONNX models are evaluated on; as the variable {@code SHOWDOWN_WORKER_ONNX_DEVICE}. */
@ConfigMapping(prefix = "showdown")
interface OnnxSettings {

    /** {@code cuda} hands NVIDIA's devices into the boxes of models; what that gives up is in {@code docs/security.md}. */
    @WithDefault("cpu")
    @WithName("worker.onnx-device")
    OnnxDevice onnxDevice();
}
