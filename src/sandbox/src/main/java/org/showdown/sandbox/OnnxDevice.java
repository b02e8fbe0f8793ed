package org.showdown.sandbox;

/** What ONNX models are evaluated on; the operator's choice. Jars always run on the processor. */
public enum OnnxDevice {
    /** The processor. */
    CPU,
    /** An NVIDIA GPU, where it proves to give the processor's forecasts; else the processor. */
    CUDA
}
