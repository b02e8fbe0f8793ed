package org.showdown.sandbox;

import java.util.ArrayList;
import java.util.List;

/** How the Java virtual machine in a box is started. */
final class JvmOptions {

    /** What the class archives depend on, beside {@link #access}: the same when they are made and for every run. */
    static final List<String> SHAPE = List.of("-XX:+UseSerialGC", "-XX:+UseCompressedOops");

    private static final int MODEL_HEAP_MIB = 96;
    /** What the virtual machine needs beside the heap: metaspace, code, threads, its own. */
    private static final int JVM_DATA_MIB = 288;
    /** Reserved but never touched: class space, code cache, archives, mapped libraries, alignment. */
    private static final int RESERVED_MIB = 1280;

    private JvmOptions() {}

    static int heapMiB(SubmissionKind kind, Limits limits) {
        return kind == SubmissionKind.JAR ? limits.memoryMiB() : modelHeapMiB(limits);
    }

    /** The file and what it is parsed into both have room beside the third of the heap that is for what is young. */
    private static int modelHeapMiB(Limits limits) {
        int fileMiB = Math.toIntExact(limits.fileBytes() + (1 << 20) - 1 >> 20);
        return Math.max(MODEL_HEAP_MIB, 3 * fileMiB + 12);
    }

    private static int moreForALargeFileMiB(Limits limits) {
        return modelHeapMiB(limits) - MODEL_HEAP_MIB;
    }

    /** Private writable memory of the whole box, in bytes: what RLIMIT_DATA counts. */
    static long dataBytes(Limits limits) {
        return (long) (limits.memoryMiB() + JVM_DATA_MIB + moreForALargeFileMiB(limits)) << 20;
    }

    /** Address space of the whole box, in bytes. */
    static long addressBytes(Limits limits) {
        return (long) (limits.memoryMiB() + RESERVED_MIB + moreForALargeFileMiB(limits)) << 20;
    }

    static List<String> of(SubmissionKind kind, Limits limits) {
        List<String> options = new ArrayList<>(SHAPE);
        int heap = heapMiB(kind, limits);
        options.addAll(List.of(
                "-Xmx" + heap + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-EnableDynamicAgentLoading",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC"));
        options.addAll(access(kind));
        return options;
    }

    /** What code may do outside Java. A denied native call throws, and so ends as the student's exception. */
    static List<String> access(SubmissionKind kind) {
        return kind == SubmissionKind.JAR
                ? List.of("--illegal-native-access=deny", "--sun-misc-unsafe-memory-access=deny")
                : List.of("--enable-native-access=ALL-UNNAMED");
    }
}
