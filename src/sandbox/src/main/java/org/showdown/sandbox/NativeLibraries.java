package org.showdown.sandbox;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** ONNX Runtime's native libraries for this machine, unpacked once so that a box need not. */
final class NativeLibraries {
    private NativeLibraries() {}

    /** File names of the libraries, in the order in which they are loaded. */
    static List<String> names() {
        return List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
    }

    /** Copies the libraries into a folder that exists. */
    static void unpack(Path folder) throws IOException {
        for (String name : names()) {
            String resource = "/ai/onnxruntime/native/" + platform() + "/" + name;
            try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("ONNX Runtime has no library for this machine: " + resource);
                }
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        String processor = System.getProperty("os.arch");
        return family + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
