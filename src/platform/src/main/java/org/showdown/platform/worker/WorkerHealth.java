package org.showdown.platform.worker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while this process should evaluate and cannot isolate; a process that only serves pages is not asked. */
@Readiness
@ApplicationScoped
class WorkerHealth implements HealthCheck {

    private final ThisWorker worker;

    WorkerHealth(ThisWorker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        ThisWorker.State state = worker.state();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("worker").status(state.ready() || !state.role());
        for (int i = 0; i < state.reasons().size(); i++) {
            response.withData("reason-" + (i + 1), state.reasons().get(i));
        }
        return response.build();
    }
}
