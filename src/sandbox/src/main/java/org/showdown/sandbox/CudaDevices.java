package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The device files through which CUDA speaks to NVIDIA's driver. */
final class CudaDevices {
    private CudaDevices() {}

    /**
     * The files in a {@code /dev}: the driver's control, its unified memory, and every GPU.
     *
     * @throws IOException which one is missing
     */
    static List<Path> in(Path dev) throws IOException {
        List<Path> devices = new ArrayList<>();
        for (String name : List.of("nvidiactl", "nvidia-uvm")) {
            Path device = dev.resolve(name);
            if (!Files.exists(device)) {
                throw new IOException("there is no " + device
                        + " (is NVIDIA's driver loaded, and was the GPU handed to this container?)");
            }
            devices.add(device);
        }
        // Newer drivers open it whether or not anybody traces.
        Path tools = dev.resolve("nvidia-uvm-tools");
        if (Files.exists(tools)) {
            devices.add(tools);
        }
        try (Stream<Path> files = Files.list(dev)) {
            List<Path> gpus = files.filter(
                            file -> String.valueOf(file.getFileName()).matches("nvidia\\d+"))
                    .sorted()
                    .toList();
            if (gpus.isEmpty()) {
                throw new IOException("there is no GPU in " + dev + " (expected nvidia0 or another number)");
            }
            devices.addAll(gpus);
        }
        return List.copyOf(devices);
    }
}
