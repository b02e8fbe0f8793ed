package org.showdown.sandbox;

import java.io.IOException;
import org.showdown.runner.RunnerMain;

/** What the exit code of a box means after the runner said hello; 128 + n is the signal n. */
final class ExitCodes {
    /** Not an exit code: the box closed its pipe and lived on. */
    static final int CLOSED_ITS_PIPE = -1;

    /** Not an exit code: we were interrupted while waiting for it. */
    static final int INTERRUPTED = -2;

    /** What Java ends with when its heap is full; also taken for a box whose control group had no memory left. */
    static final int OUT_OF_MEMORY = 3;

    /** What Java itself ends with when the system gives it no memory outside the heap; a submission may end with it, too. */
    private static final int VIRTUAL_MACHINE_GAVE_UP = 1;

    private static final int ABORTED = 134;
    private static final int KILLED = 137;
    private static final int CRASHED = 139;
    private static final int CPU_TIME = 152;
    private static final int FORBIDDEN_CALL = 159;

    private ExitCodes() {}

    /**
     * Whether Java found no memory outside the heap: it says so, and ends as a submission can end itself. One that prints the same words is
     * told that it needed too much memory, and gains nothing by it.
     */
    static boolean virtualMachineHadNoMemory(int code, String output) {
        return code == VIRTUAL_MACHINE_GAVE_UP && output.contains("os::commit_memory(") && output.contains("errno=12");
    }

    /**
     * The failure behind an exit code.
     *
     * @param machineLacksMemory whether the kernel may have ended the box for want of memory that is not its own. Only
     *     then is SIGKILL a failure of ours: a submission can end itself with that exit code too
     */
    static SubmissionFailure explain(
            int code, String what, SubmissionKind kind, Limits limits, boolean machineLacksMemory, IOException cause) {
        // A model has no means to choose an exit code; a jar has.
        boolean deviceFailed = code == RunnerMain.BAD_HOST && kind == SubmissionKind.ONNX;
        if (code == KILLED && machineLacksMemory || code == INTERRUPTED || deviceFailed) {
            return new SubmissionFailure(
                    Verdict.INFRASTRUCTURE_FAILURE, "The box was ended from outside during " + what + ".", cause);
        }
        return switch (code) {
            case OUT_OF_MEMORY ->
                new SubmissionFailure(
                        Verdict.OUT_OF_MEMORY,
                        "The submission needed more than " + limits.memoryMiB() + " MiB during " + what + ".",
                        cause);
            case CPU_TIME ->
                new SubmissionFailure(
                        Verdict.TIMED_OUT,
                        "The processor time of the whole run was used up during " + what + ".",
                        cause);
            case FORBIDDEN_CALL ->
                new SubmissionFailure(
                        Verdict.SANDBOX_VIOLATION,
                        "The submission made a system call that the sandbox forbids during " + what + ".",
                        cause);
            case ABORTED, CRASHED ->
                new SubmissionFailure(
                        Verdict.CRASHED, "The process crashed (exit code " + code + ") during " + what + ".", cause);
            case RunnerMain.DISTURBED ->
                new SubmissionFailure(
                        Verdict.SANDBOX_VIOLATION,
                        "The submission read from the runner's own pipe during " + what + ".",
                        cause);
            case CLOSED_ITS_PIPE ->
                new SubmissionFailure(
                        Verdict.CRASHED, "The submission closed the runner's pipe during " + what + ".", cause);
            default ->
                new SubmissionFailure(
                        Verdict.CRASHED,
                        "The submission ended the process (exit code " + code + ") during " + what
                                + ". A forecaster must not call System.exit.",
                        cause);
        };
    }
}
