package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.runner.Syscalls;

import static org.assertj.core.api.Assertions.assertThat;

/** A box on the GPU on a machine that has none: plain files stand for the devices, the usual ONNX Runtime for that of CUDA. */
class CudaBoxTest {
    @TempDir
    private Path folder;

    private BubblewrapSandbox sandbox;
    private BoxImage image;
    private CudaBox cuda;

    @BeforeEach
    void furnish() throws Exception {
        Assumptions.assumeTrue(BoxUnderTest.sandbox() instanceof BubblewrapSandbox, "a GPU is for bubblewrap only");
        sandbox = (BubblewrapSandbox) BoxUnderTest.sandbox();
        image = BoxImage.in(CacheFolder.readableByAll(BoxUnderTest.CACHE));
        Path dev = Files.createDirectory(
                image.folder().resolve("fake-dev-" + ProcessHandle.current().pid()));
        for (String name : List.of("nvidiactl", "nvidia-uvm", "nvidia0")) {
            Files.createFile(dev.resolve(name));
        }
        List<Path> runtime = NativeLibraries.names().stream()
                .map(name -> image.nativeFolder().resolve(name))
                .toList();
        Path filter = CudaBox.writeFilter(image.folder());
        cuda = new CudaBox(CudaDevices.in(dev), new CudaLibraries(runtime, new TreeSet<>()), filter);
    }

    @AfterEach
    void clear() throws IOException {
        if (cuda == null) {
            return;
        }
        for (Path device : cuda.devices()) {
            Files.delete(device);
        }
        Files.delete(cuda.devices().getFirst().getParent());
    }

    @Test
    void holdsAgainstTheCanaryButForWhatCudaNeeds() {
        CudaCheck.Outcome outcome = new CudaCheck(sandbox::open).run(() -> cuda, image.folder());
        // It came as far as the runner's own trial of CUDA, which this ONNX Runtime has none of.
        assertThat(outcome.accepted()).isNull();
        assertThat(outcome.fact())
                .startsWith("ONNX models run on the processor although CUDA was asked for")
                .contains("CUDA shared provider");
    }

    @Test
    void acceptsADeviceThatForecastsAsTheProcessorDoes() {
        CudaCheck sameTwice = new CudaCheck((order, wished) -> sandbox.open(order));
        CudaCheck.Outcome outcome = sameTwice.run(() -> cuda, image.folder());
        assertThat(outcome.fact())
                .isEqualTo("ONNX models run on the GPU: 210 forecasts differ by at most 0.0e+00 from the"
                        + " processor's, 1e-04 is allowed");
        assertThat(outcome.accepted()).isSameAs(cuda);
    }

    @Test
    void refusesADeviceThatForecastsOtherwise() {
        CudaCheck.Outcome outcome = CudaCheck.judge(cuda, new float[] {0.2f, 0.3f}, new float[] {0.2f, 0.3001f});
        assertThat(outcome.accepted()).isNull();
        assertThat(outcome.fact()).contains("differ by at most 3.3e-04");
    }

    @Test
    void refusesADeviceWhosePartsAreMissing() {
        CudaCheck.Outcome outcome = new CudaCheck(sandbox::open)
                .run(
                        () -> {
                            throw new IOException("there is no /dev/nvidiactl");
                        },
                        image.folder());
        assertThat(outcome.accepted()).isNull();
        assertThat(outcome.fact()).endsWith("there is no /dev/nvidiactl");
    }

    @Test
    void changesNothingOfABoxButWhatCudaNeeds() throws Exception {
        BubblewrapCommand commands = new BubblewrapCommand(image);
        BoxOrder order = new BoxOrder(SubmissionKind.ONNX, Path.of("/m.onnx"), Limits.DEFAULT);
        List<String> without = commands.of(order, 65_000L);
        List<String> with = commands.of(order, 65_000L, cuda);

        List<String> gone = new ArrayList<>(without);
        with.forEach(gone::remove);
        List<String> added = new ArrayList<>(with);
        without.forEach(added::remove);
        Path dev = cuda.devices().getFirst().getParent();
        assertThat(gone)
                .containsExactly(
                        image.seccomp().toString(),
                        "--as=" + JvmOptions.addressBytes(Limits.DEFAULT),
                        "--data=" + JvmOptions.dataBytes(Limits.DEFAULT),
                        "onnx");
        assertThat(added)
                .containsExactly(
                        cuda.filter().toString(),
                        "--data=" + CudaBox.dataBytes(Limits.DEFAULT),
                        "--setenv",
                        "CUDA_CACHE_DISABLE",
                        "1",
                        "--setenv",
                        "CUDA_MODULE_LOADING",
                        "LAZY",
                        "--proc",
                        "/proc",
                        "--dev-bind",
                        dev + "/nvidiactl",
                        "/dev/nvidiactl",
                        "--dev-bind",
                        dev + "/nvidia-uvm",
                        "/dev/nvidia-uvm",
                        "--dev-bind",
                        dev + "/nvidia0",
                        "/dev/nvidia0",
                        "onnx-cuda",
                        "512");
    }

    @Test
    void letsOneMoreSystemCallPassAndNoOther() {
        byte[] usual = SeccompFilter.program(Syscalls.X86_64);
        byte[] filter = SeccompFilter.program(Syscalls.X86_64, CudaBox.ALLOWED_CALLS);
        // A refused call is two instructions of eight bytes.
        assertThat(usual).hasSize(filter.length + 16);
    }

    @Test
    void fallsBackToTheProcessorAndSaysWhyWhereThereIsNoGpu() throws Exception {
        Assumptions.assumeFalse(Files.exists(Path.of("/dev/nvidiactl")), "this machine has an NVIDIA GPU");
        Sandbox asked = Sandbox.bubblewrap(BoxUnderTest.CACHE, OnnxDevice.CUDA, folder);
        assertThat(asked.gpuRefusal()).isEmpty();
        Isolation isolation = asked.probe();
        assertThat(isolation.able()).isTrue();
        assertThat(asked.gpuRefusal()).get().asString().contains("/dev/nvidiactl");
        assertThat(isolation.facts()).contains(asked.gpuRefusal().orElseThrow());

        Path model = TestModel.mean(TestModel.DYNAMIC, 20, 16).in(folder);
        var market = TestMarket.of(30, "A", "B");
        try (SandboxedForecaster forecaster = SandboxedForecaster.start(
                asked, model, SubmissionKind.ONNX, BoxUnderTest.LIMITS, TestMarket.setup(market))) {
            assertThat(forecaster.forecast(TestMarket.until(market, 29), 1)).hasSize(2);
        }
    }

    @Test
    void leavesModelsOnTheProcessorUnasked() {
        assertThat(BoxUnderTest.sandbox().gpuRefusal()).isEmpty();
        assertThat(BoxUnderTest.isolation().facts()).noneMatch(fact -> fact.contains("ONNX"));
    }
}
