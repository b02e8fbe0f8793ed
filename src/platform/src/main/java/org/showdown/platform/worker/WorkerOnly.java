package org.showdown.platform.worker;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.showdown.platform.setup.ShowdownSettings;

/** A process that is only a worker answers nothing but its health and its metrics. */
@ApplicationScoped
class WorkerOnly {

    private static final int FIRST = 1_000;

    void closePages(@Observes Filters filters, ShowdownSettings settings) {
        if (settings.role() != ShowdownSettings.ProcessRole.WORKER) {
            return;
        }
        filters.register(
                request -> {
                    String path = request.normalizedPath();
                    if (path.startsWith("/q/health") || path.startsWith("/q/metrics")) {
                        request.next();
                    } else {
                        request.response().setStatusCode(404).end("This process works on jobs and serves no pages.\n");
                    }
                },
                FIRST);
    }
}
