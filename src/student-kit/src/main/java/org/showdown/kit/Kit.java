package org.showdown.kit;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's verbs, options and exit codes. */
@Command(
        name = "showdown-kit",
        mixinStandardHelpOptions = true,
        version = "Volatility Showdown 1.0.0",
        description = "Check and evaluate a submission as the platform does.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:accepted, or done",
            " 1:any other verdict of the submission, or a fit that failed",
            " 2:wrong usage, or a file that cannot be read",
            " 3:this machine lacks something, or an infrastructure failure"
        },
        subcommands = {
            CheckCommand.class,
            EvaluateCommand.class,
            FitCommand.class,
            InspectMarketCommand.class,
            SimulateCommand.class,
            IsolationCommand.class
        })
public final class Kit implements Runnable {
    static final int ACCEPTED = 0;
    static final int OTHER_VERDICT = 1;
    static final int USAGE = 2;
    static final int MACHINE = 3;

    private final Surroundings surroundings;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    Kit(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] arguments) {
        // Whatever the terminal's language is: tables and JSON are UTF-8.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Surroundings(System.getenv(), out, err), List.of(arguments)));
    }

    /** Runs one command line and returns its exit code. */
    static int run(Surroundings surroundings, List<String> arguments) {
        CommandLine commandLine = new CommandLine(new Kit(surroundings), new Commands(surroundings));
        commandLine.setCommandName(commandName(surroundings.environment()));
        commandLine.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, _) -> {
            surroundings
                    .err()
                    .println(e.getCommandLine().getCommandName() + ": " + oneLine(e.getMessage()) + "; see "
                            + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, failed, _) -> {
            surroundings.err().println(failed.getCommandName() + ": " + Problem.explain(e));
            if (!(e instanceof Problem) && surroundings.environment().containsKey("SHOWDOWN_DEBUG")) {
                e.printStackTrace(surroundings.err());
            }
            return Problem.exitCode(e);
        });
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    private static String commandName(Map<String, String> environment) {
        return environment.containsKey("SHOWDOWN_ROOT") ? "./showdown" : "java -jar showdown-kit.jar";
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
