package org.showdown.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.showdown.runner.Frame;

/** Sends the canary into a real box of each kind and reads what it could do there. */
final class CanaryRun {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CanaryRun() {}

    static Isolation in(Sandbox sandbox, Supplier<List<String>> facts) {
        List<String> reasons = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (SubmissionKind kind : SubmissionKind.values()) {
            Isolation isolation = in(sandbox, kind);
            isolation.reasons().stream()
                    .filter(reason -> !reasons.contains(reason))
                    .forEach(reasons::add);
            found.addAll(isolation.facts());
        }
        if (!found.isEmpty()) {
            found.addAll(0, facts.get());
        }
        return new Isolation(reasons.isEmpty(), reasons, found);
    }

    private static Isolation in(Sandbox sandbox, SubmissionKind kind) {
        long began = System.nanoTime();
        Box box;
        try {
            box = sandbox.open(BoxOrder.canary(kind));
        } catch (SubmissionFailure e) {
            return Isolation.refused(e.getMessage());
        }
        try (box) {
            box.greet();
            long startMs = (System.nanoTime() - began) / 1_000_000;
            Frame answer = box.receive(PATIENCE, "the canary");
            if (!(answer instanceof Frame.Probed probed)) {
                return Isolation.refused("The canary in the box did not answer.");
            }
            return new Isolation(
                    probed.breaches().isEmpty(),
                    probed.breaches(),
                    List.of(kind.id() + " box started in " + startMs + " ms; " + probed.probes() + " hostile probes, "
                            + probed.breaches().size() + " got through"));
        } catch (SubmissionFailure e) {
            return Isolation.refused((e.getMessage() + " " + box.output()).strip());
        }
    }
}
