package org.showdown.platform.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.showdown.platform.setup.TemporaryFolder;

/** A folder of one run, which only the platform's own account can open: what the program reads, and what it leaves. Closing it removes it. */
record JobFiles(Path folder, Path recipe, Path market, Path vix, Path output) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobFiles.class);

    static JobFiles create(TrainingJob job) throws IOException {
        Path folder = Files.createTempDirectory(TemporaryFolder.current(), "training-"); // rwx for its owner alone
        JobFiles files = new JobFiles(
                folder,
                folder.resolve("recipe.yaml"),
                folder.resolve("market.csv"),
                folder.resolve("vix.csv"),
                folder.resolve(job.isStudy() ? "result.json" : "model.onnx"));
        Files.writeString(files.recipe(), job.recipe());
        return files;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warnf("The folder of a training job could not be removed: %s", e.getMessage());
        }
    }
}
