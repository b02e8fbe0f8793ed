package org.showdown.runner;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program in the box: {@code jar FILE}, {@code onnx FILE}, {@code onnx-cuda FILE MIB}, or {@code canary FILE} with
 * the words of {@link Canary}. Says hello, is told the setup, loads the submission, and answers until the host closes the
 * pipe.
 */
public final class RunnerMain {

    /** Exit code when the host's GPU fails: never the model's fault. */
    public static final int BAD_HOST = 70;

    /** Exit code when the host's bytes are no frame: the host writes frames only, so the submission has taken some. */
    public static final int DISTURBED = 71;

    private RunnerMain() {}

    public static void main(String[] arguments) throws IOException {
        Wire wire = Wire.takeOver();
        int code = 0;
        try {
            CudaProvider cuda = null;
            if (arguments[0].equals("onnx-cuda")) {
                cuda = new CudaProvider(Integer.parseInt(arguments[2]));
                cuda.tryOut();
            }
            wire.write(new Frame.Hello(Frame.VERSION));
            if (arguments[0].equals("canary")) {
                wire.write(new Canary(List.of(arguments)).probe());
            } else {
                serve(wire, !arguments[0].equals("jar"), Path.of(arguments[1]), cuda);
            }
        } catch (EOFException hostIsGone) {
            code = 0;
        } catch (ProtocolException e) {
            code = DISTURBED;
        } catch (DeviceException e) {
            System.err.println(e.getMessage());
            code = BAD_HOST;
        }
        // Halt, so that neither a thread nor a shutdown hook of the submission keeps the box open.
        Runtime.getRuntime().halt(code);
    }

    private static void serve(Wire wire, boolean onnx, Path file, @Nullable CudaProvider cuda) throws IOException {
        if (!(wire.read() instanceof Frame.Setup setup)) {
            throw new ProtocolException("expected the setup first");
        }
        Submission submission;
        try {
            submission = onnx ? OnnxSubmission.load(file, setup, cuda) : JarSubmission.load(file, setup);
        } catch (RefusedException e) {
            wire.write(e.frame());
            return;
        } catch (SubmissionThrewException e) {
            wire.write(e.frame());
            return;
        }
        wire.write(submission.ready());
        while (true) {
            Frame answer = submission.answer(wire.read());
            if (answer != null) {
                wire.write(answer);
            }
        }
    }
}
