package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.showdown.runner.Syscalls;

/**
 * What an ONNX box on the GPU has beside the usual: device files, libraries, a {@code /proc} of its own, and a filter that
 * lets {@code memfd_create} pass. CUDA does not start without any of them.
 *
 * @param devices bound at {@code /dev}
 * @param filter its filter of system calls
 */
record CudaBox(List<Path> devices, CudaLibraries libraries, Path filter) {

    /** What the filter lets pass that the usual one refuses. */
    static final List<String> ALLOWED_CALLS = List.of("memfd_create");

    /** What the canary may find in such a box and in no other. */
    static final List<String> KNOWN_BREACHES = List.of(
            "visible: /proc/self",
            "visible: /proc/1/environ",
            "visible: /proc/version",
            "memory beside the limit: memfd",
            "the environment variable CUDA_CACHE_DISABLE is visible",
            "the environment variable CUDA_MODULE_LOADING is visible");

    /** Writable memory that CUDA's libraries and context take in the process, beside the model's. */
    static final long HOST_DATA_BYTES = 4096L << 20;

    /**
     * Finds on this machine what such a box needs.
     *
     * @param natives ONNX Runtime's build for CUDA, unpacked
     * @param dev usually {@code /dev}
     * @param cache where the filter is written
     * @throws IOException what is missing
     */
    static CudaBox of(Path natives, Path dev, Path cache) throws IOException {
        List<Path> devices = CudaDevices.in(dev);
        CudaLibraries libraries = CudaLibraries.of(natives);
        return new CudaBox(devices, libraries, writeFilter(cache));
    }

    static Path writeFilter(Path cache) throws IOException {
        Syscalls calls = Syscalls.of(System.getProperty("os.arch"));
        return Files.write(cache.resolve("seccomp-cuda.bpf"), SeccompFilter.program(calls, ALLOWED_CALLS));
    }

    /** The usual ones with more writable memory, and without one on address space: CUDA reserves that of host and GPU together. */
    static List<ResourceLimit> limits(Limits limits) {
        return ResourceLimit.of(limits).stream()
                .filter(limit -> !limit.resource().equals("AS"))
                .map(limit -> limit.resource().equals("DATA") ? ResourceLimit.fixed("DATA", dataBytes(limits)) : limit)
                .toList();
    }

    /** Private writable memory of the whole box, in bytes. */
    static long dataBytes(Limits limits) {
        return JvmOptions.dataBytes(limits) + HOST_DATA_BYTES;
    }

    /** Libraries of the host that the box does not have anyway. */
    SortedSet<Path> extraLibraries(SortedSet<Path> usual) {
        SortedSet<Path> extra = new TreeSet<>(libraries.system());
        extra.removeAll(usual);
        return extra;
    }

    /** Adds variables and files to bubblewrap's arguments. */
    void furnish(List<String> arguments, SortedSet<Path> usual, String nativeFolder) {
        // Nothing is compiled ahead into a cache that no box may write, and of the libraries only what is used is
        // loaded.
        arguments.addAll(List.of("--setenv", "CUDA_CACHE_DISABLE", "1", "--setenv", "CUDA_MODULE_LOADING", "LAZY"));
        arguments.addAll(List.of("--proc", "/proc"));
        for (Path device : devices) {
            arguments.addAll(List.of("--dev-bind", device.toString(), "/dev/" + device.getFileName()));
        }
        for (Path library : extraLibraries(usual)) {
            arguments.addAll(List.of("--ro-bind", library.toString(), library.toString()));
        }
        for (Path library : libraries.runtime()) {
            arguments.addAll(List.of("--ro-bind", library.toString(), nativeFolder + "/" + library.getFileName()));
        }
    }
}
