// attack: 30
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String folder : List.of("/", "/tmp", "/app", "/dev", "/opt", "/opt/box", "/opt/jre", "/opt/jre/lib", "/lib", "/usr")) {
            Path path = Path.of(folder, "mine");
            expectRefusal(() -> Files.createFile(path));
            expectRefusal(() -> Files.createDirectory(path));
            expectRefusal(() -> Files.createSymbolicLink(path, Path.of("/app/submission")));
            expectRefusal(() -> Files.createLink(path, Path.of("/app/submission")));
            expectRefusal(() -> Files.setLastModifiedTime(Path.of(folder), FileTime.fromMillis(0)));
        }
        expectRefusal(() -> Files.createTempFile("a", "b"));
        expectRefusal(() -> Files.delete(Path.of("/app/submission")));
        expectRefusal(() -> Files.setPosixFilePermissions(Path.of("/app/submission"), PosixFilePermissions.fromString("rwxrwxrwx")));
        expectRefusal(() -> new RandomAccessFile("/app/submission", "rw").close());
        return new double[] {0.2, 0.2};
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void expectRefusal(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException expected) {
            return;
        }
        throw new IllegalStateException("something was written");
    }
}
