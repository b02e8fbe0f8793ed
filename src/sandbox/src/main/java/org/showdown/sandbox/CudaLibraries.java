package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a box on the GPU has of libraries: ONNX Runtime's build for CUDA, and those of CUDA, cuDNN and the driver that the
 * loader finds on this machine.
 *
 * @param runtime ONNX Runtime's own four, by file name next to each other in the box
 * @param system absolute paths at which the loader finds the others
 */
record CudaLibraries(List<Path> runtime, SortedSet<Path> system) {
    private static final List<String> PROVIDERS =
            List.of("libonnxruntime_providers_shared.so", "libonnxruntime_providers_cuda.so");
    private static final Pattern MISSING = Pattern.compile("^\\s*(\\S+) => not found$");
    private static final Pattern CACHED = Pattern.compile("^\\s*(\\S+) \\(libc6,[^)]*64[^)]*\\) => (/\\S+)$");

    /** Opened by name while a model is loaded, so that no library's list of needs says them. */
    private static final Pattern OPENED_LATER = Pattern.compile(
            "libcudnn\\w*\\.so\\.9|libcufft\\.so\\.11|libnvrtc\\.so\\.12|libnvrtc-builtins\\.so\\.12\\S*"
                    + "|libnvJitLink\\.so\\.12|libnvidia-(ptxjitcompiler|nvvm|gpucomp)\\.so\\.\\S+");

    /**
     * Finds them all.
     *
     * @param folder ONNX Runtime's build for CUDA, unpacked
     * @throws IOException what is missing, and how to get it
     */
    static CudaLibraries of(Path folder) throws IOException {
        List<Path> runtime = new ArrayList<>();
        List<String> names = new ArrayList<>(NativeLibraries.names());
        names.addAll(PROVIDERS);
        for (String name : names) {
            Path library = folder.resolve(name).toAbsolutePath();
            if (!Files.isReadable(library)) {
                throw new IOException("ONNX Runtime's build for CUDA is not at " + folder
                        + " (mvn -N -Pgpu generate-resources puts it there): " + name
                        + " is missing");
            }
            runtime.add(library);
        }
        return new CudaLibraries(List.copyOf(runtime), system(runtime, folder));
    }

    private static SortedSet<Path> system(List<Path> runtime, Path folder) throws IOException {
        List<Path> binaries = new ArrayList<>(runtime);
        binaries.addAll(openedLater(Commands.run(List.of(program("ldconfig"), "-p"))));
        requireFound(runtime);
        SortedSet<Path> system = new TreeSet<>(SystemLibraries.of(binaries, folder.toAbsolutePath()));
        system.addAll(binaries.subList(runtime.size(), binaries.size()));
        if (system.stream()
                .noneMatch(library -> String.valueOf(library.getFileName()).startsWith("libcudnn"))) {
            throw new IOException(
                    "cuDNN 9 is not installed where the loader looks (ldconfig -p lists no libcudnn.so.9)");
        }
        return system;
    }

    private static void requireFound(List<Path> runtime) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("ldd")));
        runtime.forEach(library -> command.add(library.toString()));
        List<String> missing = missing(Commands.run(command));
        if (!missing.isEmpty()) {
            throw new IOException("the loader does not find " + String.join(", ", missing)
                    + " (needed: CUDA 12 with cuBLAS and cuRAND, and the NVIDIA driver, known to ldconfig)");
        }
    }

    /** What {@code ldd} did not find. */
    static List<String> missing(String ldd) {
        List<String> missing = new ArrayList<>();
        for (String line : ldd.lines().distinct().toList()) {
            Matcher matcher = MISSING.matcher(line);
            if (matcher.find()) {
                missing.add(matcher.group(1));
            }
        }
        return missing;
    }

    /** Those of the loader's cache that CUDA opens by name. */
    static SortedSet<Path> openedLater(String cache) {
        SortedSet<Path> libraries = new TreeSet<>();
        for (String line : cache.lines().toList()) {
            Matcher matcher = CACHED.matcher(line);
            if (matcher.find() && OPENED_LATER.matcher(matcher.group(1)).matches()) {
                libraries.add(Path.of(matcher.group(2)));
            }
        }
        return libraries;
    }

    private static String program(String name) throws IOException {
        return Commands.find(name)
                .orElseThrow(() -> new IOException(name + " is not installed"))
                .toString();
    }
}
