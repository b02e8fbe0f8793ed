package org.showdown.neural.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Training networks and the studies of the course, from the command line. */
@Command(
        name = "showdown",
        mixinStandardHelpOptions = true,
        description = "Train the course's networks and run its studies.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:training failed or was cancelled",
            " 2:wrong usage, a recipe or a file that cannot be used",
            " 3:this machine lacks something"
        },
        subcommands = {TrainCommand.class, StudyCommand.class, BenchCommand.class})
public final class TrainMain implements Runnable {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int MACHINE = 3;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] arguments) {
        // Whatever the terminal's language is: messages and JSON are UTF-8.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Terminal(out, err), List.of(arguments)));
    }

    /** Runs one command line and returns its exit code. */
    static int run(Terminal terminal, List<String> arguments) {
        CommandLine commandLine = new CommandLine(new TrainMain(), terminal);
        commandLine.setCommandName(System.getenv().containsKey("SHOWDOWN_ROOT") ? "./showdown" : "TrainMain");
        commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setParameterExceptionHandler((e, _) -> {
            terminal.err()
                    .println(e.getCommandLine().getCommandName() + ": " + firstLine(e.getMessage()) + "; see "
                            + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> {
            String message = Problems.explain(e);
            if (parsed.subcommand() != null && parsed.subcommand().hasMatchedOption("--events")) {
                new EventLines(terminal.out()).failed(message);
            }
            terminal.err().println(failed.getCommandName() + ": " + message);
            if (Problems.exitCode(e) == FAILED) {
                e.printStackTrace(terminal.err());
            }
            return Problems.exitCode(e);
        });
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
