package org.showdown.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isolation}: whether the sandbox holds on this machine. */
@Command(
        name = "isolation",
        mixinStandardHelpOptions = true,
        description = "Runs hostile probes in a real sandbox and says whether submissions can be isolated here.")
final class IsolationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print one JSON object: able, reasons, facts.")
    boolean json;

    IsolationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Isolation isolation = Sandbox.bubblewrap(surroundings.cache()).probe();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("able", isolation.able());
            object.put("reasons", isolation.reasons());
            object.put("facts", isolation.facts());
            surroundings.print(object);
        } else {
            surroundings
                    .out()
                    .println(
                            isolation.able()
                                    ? "able: " + String.join("; ", isolation.facts())
                                    : "not able: " + String.join("; ", isolation.reasons()));
        }
        return isolation.able() ? Kit.ACCEPTED : Kit.MACHINE;
    }
}
