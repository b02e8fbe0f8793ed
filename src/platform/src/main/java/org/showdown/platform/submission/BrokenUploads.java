package org.showdown.platform.submission;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Ends a request whose sender hangs up before its body has ended. The framework would wait for the rest for ever, and keep the temporary
 * file and its descriptor.
 */
@Singleton
class BrokenUploads {

    @ServerRequestFilter(preMatching = true)
    void watch(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        if (UploadGate.isUpload(routing.request())
                && context.getServerRequestContext() instanceof ResteasyReactiveRequestContext request) {
            routing.addEndHandler(ended -> {
                if (ended.failed() && !routing.request().isEnded()) {
                    request.resume(new HttpClosedException("The sender hung up"), true);
                }
            });
        }
    }
}
