package org.showdown.neural.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Where results and messages go; hands them to each command.
 *
 * @param out for results
 * @param err for progress and errors
 */
record Terminal(PrintStream out, PrintStream err) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command = switch (type.getSimpleName()) {
            case "TrainCommand" -> new TrainCommand(this);
            case "BenchCommand" -> new BenchCommand(this);
            case "StudyCommand" -> new StudyCommand(this);
            default -> CommandLine.defaultFactory().create(type);
        };
        return type.cast(command);
    }

    /** Whether a person watches. */
    boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }
}
