package org.showdown.kit;

import java.io.Console;
import java.io.PrintStream;
import org.showdown.volatility.walkforward.ProgressListener;

/** One line on a terminal that says how far the run is; nothing where there is no terminal. */
final class ProgressLine implements ProgressListener, AutoCloseable {
    private final PrintStream terminal;
    private final boolean shown;

    private ProgressLine(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    static ProgressLine on(PrintStream stream) {
        Console console = System.console();
        return new ProgressLine(stream, console != null && console.isTerminal());
    }

    @Override
    public void progressed(int daysDone, int daysInAll) {
        if (shown && (daysDone % 10 == 0 || daysDone == daysInAll)) {
            terminal.print("\r" + (daysDone == 0 ? "fitted" : daysDone + " of " + daysInAll + " days") + "   ");
            terminal.flush();
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown) {
            terminal.print("\r                              \r");
            terminal.flush();
        }
    }
}
