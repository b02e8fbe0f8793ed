package org.showdown.platform.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.showdown.platform.assignment.Board;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

/** How long evaluations wait and take, how they end, and how often they begin again; of this process alone. */
@ApplicationScoped
class EvaluationMetrics {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String KIND = "kind";

    private final MeterRegistry registry;

    EvaluationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void waited(SubmissionKind kind, Duration time) {
        histogram("showdown.queue.wait", "From the receipt to the first run", kind)
                .record(time);
    }

    /** From a claim to the end, whatever it was. */
    void served(SubmissionKind kind, Duration time) {
        histogram("showdown.service", "From a worker's claim to the verdict", kind)
                .record(time);
    }

    void sandboxStarted(SubmissionKind kind, Duration time) {
        Timer.builder("showdown.sandbox.start")
                .description("From the launch of a box until the submission is loaded")
                .tag(KIND, kind.id())
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(150),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry)
                .record(time);
    }

    void ran(SubmissionKind kind, Board board, Verdict verdict) {
        registry.counter("showdown.runs", KIND, kind.id(), "board", board.id(), "verdict", verdict.id())
                .increment();
    }

    void settled(SubmissionKind kind, Verdict verdict) {
        registry.counter("showdown.settled", KIND, kind.id(), "verdict", verdict.id())
                .increment();
    }

    /**
     * A job went back into the queue.
     *
     * @param counted whether it was a failure of ours; else the worker was being stopped
     */
    void handedBack(SubmissionKind kind, boolean counted) {
        registry.counter("showdown.handed.back", KIND, kind.id(), "reason", counted ? "failure" : "stop")
                .increment();
    }

    private Timer histogram(String name, String description, SubmissionKind kind) {
        return Timer.builder(name)
                .description(description)
                .tag(KIND, kind.id())
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        LONGEST)
                .register(registry);
    }
}
