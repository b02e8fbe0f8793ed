package org.showdown.platform.setup;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Arrays;
import java.util.List;

/** Waits for the end when the platform runs; hands everything else to the {@link Command} of that name. */
public class CommandLine implements QuarkusApplication {
    private final List<Command> commands;

    CommandLine(@All List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... args) {
        if (args.length == 0 || args[0].equals("run")) {
            Quarkus.waitForExit();
            return 0;
        }
        for (Command command : commands) {
            if (command.name().equals(args[0])) {
                return command.run(Arrays.copyOfRange(args, 1, args.length));
            }
        }
        System.err.println("showdown: unknown command " + args[0] + "; known: run, "
                + String.join(
                        ", ", commands.stream().map(Command::name).sorted().toList()));
        return 2;
    }
}
