package org.showdown.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.showdown.runner.Frame;

/** Sends the canary into a real box and reads what it could do there. */
final class CanaryRun {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CanaryRun() {}

    static Isolation in(Sandbox sandbox, Supplier<List<String>> facts) {
        long began = System.nanoTime();
        Box box;
        try {
            box = sandbox.open(BoxOrder.canary());
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
            List<String> found = new ArrayList<>(facts.get());
            found.add("box started in " + startMs + " ms");
            found.add(probed.probes() + " hostile probes, " + probed.breaches().size() + " got through");
            return new Isolation(probed.breaches().isEmpty(), probed.breaches(), found);
        } catch (SubmissionFailure e) {
            return Isolation.refused((e.getMessage() + " " + box.output()).strip());
        }
    }
}
