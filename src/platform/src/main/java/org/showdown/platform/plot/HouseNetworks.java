package org.showdown.platform.plot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.Digests;

/** The trained networks among the reference solutions, to be looked into. */
@ApplicationScoped
class HouseNetworks {
    private final ReferenceSolutions references;
    private final Cache<List<?>, HouseNetwork> read =
            Caffeine.newBuilder().maximumSize(8).build();

    HouseNetworks(ShowdownSettings settings) {
        this.references = new ReferenceSolutions(settings.root().resolve("reference-solutions"));
    }

    /**
     * A reference solution's network.
     *
     * @param sha256 of its file
     */
    record HouseNetwork(String name, String title, String sha256, NetworkFile.Read file) {}

    /** Empty where this installation has no such solution. */
    Optional<HouseNetwork> find(String name) {
        return references.find(name).map(solution -> {
            try {
                long changed = Files.getLastModifiedTime(solution.file()).toMillis();
                return read.get(List.of(solution.file(), changed), key -> read(solution));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static HouseNetwork read(ReferenceSolution solution) {
        try {
            byte[] content = Files.readAllBytes(solution.file());
            return new HouseNetwork(
                    solution.name(), solution.title(), Digests.sha256(content), NetworkFile.read(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NetworkFile.Unreadable e) {
            throw new IllegalStateException(
                    "The network of the reference solution " + solution.name() + " cannot be read: " + e.getMessage(),
                    e);
        }
    }
}
