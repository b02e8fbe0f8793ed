package org.showdown.runner;

import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CudaProviderTest {

    @Test
    void tellsAFailureOfTheGpuFromOneOfTheModel() {
        assertThat(CudaProvider.failed(new OrtException("CUDA failure 719: unspecified launch failure ; GPU=0")))
                .isTrue();
        assertThat(CudaProvider.failed(new OrtException("CUDNN failure 5000: CUDNN_STATUS_EXECUTION_FAILED ; GPU=0")))
                .isTrue();
        assertThat(CudaProvider.failed(new OrtException("CUDA failure 2: out of memory ; GPU=0")))
                .isTrue();
        assertThat(CudaProvider.failed(
                        new OrtException("Failed to allocate memory for requested buffer of size 1073741824")))
                .isFalse();
        assertThat(CudaProvider.failed(new OrtException("indices element out of data bounds, idx=1")))
                .isFalse();
    }

    @Test
    void saysWhatIsMissingWhereThisOnnxRuntimeHasNoCuda() {
        assertThatThrownBy(() -> new CudaProvider(512).tryOut())
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("CUDA");
    }
}
