package org.showdown.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.OnnxDevice;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SandboxChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isolation}: whether the sandbox holds on this machine. */
@Command(
        name = "isolation",
        mixinStandardHelpOptions = true,
        description = "Runs hostile probes in a real sandbox and says whether submissions can be isolated here.")
final class IsolationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print one JSON object: able, reasons, facts.")
    boolean json;

    @Option(
            names = "--onnx-device",
            paramLabel = "DEVICE",
            description =
                    "Also try what ONNX models run on: cpu (default) or cuda. With cuda, 3 where the GPU is not used.")
    OnnxDevice device = OnnxDevice.CPU;

    IsolationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path natives = surroundings.root().orElse(Path.of(".")).resolve("target/onnxruntime-cuda");
        Sandbox sandbox =
                surroundings.sandbox().orElse(SandboxChoice.BUBBLEWRAP).in(surroundings.cache(), device, natives);
        Isolation isolation = sandbox.probe();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("able", isolation.able());
            object.put("reasons", isolation.reasons());
            object.put("facts", isolation.facts());
            surroundings.print(object);
        } else {
            surroundings.out().println(sandbox.gpuRefusal().orElseGet(() -> told(isolation)));
        }
        return isolation.able() && sandbox.gpuRefusal().isEmpty() ? Kit.ACCEPTED : Kit.MACHINE;
    }

    private static String told(Isolation isolation) {
        return isolation.able()
                ? "able: " + String.join("; ", isolation.facts())
                : "not able: " + String.join("; ", isolation.reasons());
    }
}
