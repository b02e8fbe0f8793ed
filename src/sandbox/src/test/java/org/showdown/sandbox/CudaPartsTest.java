package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a box on the GPU is made of, found in a folder that stands for {@code /dev} and in what the loader's tools print. */
class CudaPartsTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheDriversDevicesAndEveryGpuAndNothingElse() throws Exception {
        for (String name :
                List.of("nvidiactl", "nvidia-uvm", "nvidia-uvm-tools", "nvidia-modeset", "nvidia1", "nvidia0", "sda")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("nvidia-caps"));
        assertThat(CudaDevices.in(folder))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("nvidiactl", "nvidia-uvm", "nvidia-uvm-tools", "nvidia0", "nvidia1");
    }

    @Test
    void saysWhichDeviceIsMissing() throws Exception {
        assertThatThrownBy(() -> CudaDevices.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nvidiactl")
                .hasMessageContaining("driver");
        Files.createFile(folder.resolve("nvidiactl"));
        Files.createFile(folder.resolve("nvidia-uvm"));
        assertThatThrownBy(() -> CudaDevices.in(folder)).hasMessageContaining("no GPU");
    }

    @Test
    void saysHowToGetTheBuildForCuda() {
        assertThatThrownBy(() -> CudaLibraries.of(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("-Pgpu");
    }

    @Test
    void readsWhatTheLoaderDoesNotFind() {
        assertThat(CudaLibraries.missing("""
                /app/native/libonnxruntime_providers_cuda.so:
                \tlinux-vdso.so.1 (0x00007ffd)
                \tlibcublasLt.so.12 => not found
                \tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
                \tlibcuda.so.1 => not found
                \tlibcublasLt.so.12 => not found
                """)).containsExactly("libcublasLt.so.12", "libcuda.so.1");
    }

    @Test
    void picksFromTheLoadersCacheWhatCudaOpensByName() {
        assertThat(CudaLibraries.openedLater("""
                312 libs found in cache `/etc/ld.so.cache'
                \tlibz.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libz.so.1
                \tlibcudnn_ops.so.9 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libcudnn_ops.so.9
                \tlibcudnn.so.9 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libcudnn.so.9
                \tlibcudnn.so.8 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libcudnn.so.8
                \tlibcudnn.so.9 (libc6) => /usr/lib/i386-linux-gnu/libcudnn.so.9
                \tlibnvidia-ptxjitcompiler.so.1 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libnvidia-ptxjitcompiler.so.1
                \tlibnvidia-ml.so.1 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libnvidia-ml.so.1
                """))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("libcudnn.so.9", "libcudnn_ops.so.9", "libnvidia-ptxjitcompiler.so.1");
    }
}
