package org.showdown.platform.submission;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * Leaves no temporary file behind: ends a request whose sender hangs up, or is too slow, before its body has ended. The framework would wait for the rest for ever, and keep the temporary
 * file and its descriptor. What a killed process left is deleted at the next start.
 */
@Singleton
class BrokenUploads {

    private static final Logger LOG = Logger.getLogger(BrokenUploads.class);

    void deleteLeftovers(
            @Observes StartupEvent start,
            ShowdownSettings settings,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder) {
        if (!settings.role().servesPages() || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("What is left of broken uploads in %s could not be deleted: %s", folder, e.getMessage());
        }
    }

    @ServerRequestFilter(preMatching = true)
    void watch(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        if (UploadGate.isUpload(routing.request())
                && context.getServerRequestContext() instanceof ResteasyReactiveRequestContext request) {
            Consumer<Throwable> end = failure -> request.resume(failure, true);
            routing.put(UploadGate.END, end);
            routing.addEndHandler(ended -> {
                if (ended.failed() && !routing.request().isEnded()) {
                    end.accept(new HttpClosedException("The sender hung up"));
                }
            });
        }
    }
}
