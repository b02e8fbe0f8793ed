package org.showdown.neural.cli;

import java.util.Locale;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.training.Epoch;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.neural.training.TrainingSettings;

/** A line for each epoch, and on a terminal a bar for the one that runs. */
final class Lines implements Progress {
    private static final int BAR = 24;
    private static final String CLEAR = "\r" + " ".repeat(72) + "\r";

    private final Terminal terminal;
    private final boolean watched;

    Lines(Terminal terminal) {
        this.terminal = terminal;
        this.watched = terminal.isWatched();
    }

    private void print(String format, Object... values) {
        if (watched) {
            terminal.err().print(CLEAR);
        }
        terminal.err().println(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void started(
            String family, NetworkShape shape, TrainingSettings settings, String device, int training, int validation) {
        print(
                "%s, %,d weights, on %s: %,d windows to learn from, %,d to validate on",
                family, shape.parameters(), device, training, validation);
    }

    @Override
    public void batch(int epoch, int done, int of, double secondsLeft) {
        if (watched) {
            int filled = BAR * done / of;
            String left = Double.isFinite(secondsLeft)
                    ? String.format(Locale.ROOT, "at least %s left", duration(secondsLeft))
                    : "";
            terminal.err()
                    .print("\repoch " + epoch + " [" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done
                            + " of " + of + "  " + left + "   ");
            terminal.err().flush();
        }
    }

    @Override
    public void epoch(Epoch epoch, double secondsLeft) {
        print(
                "epoch %3d  train %.4f  validation QLIKE %.4f%s  %.1f s",
                epoch.number(), epoch.trainLoss(), epoch.validationLoss(), epoch.best() ? " *" : "  ", epoch.seconds());
    }

    @Override
    public void step(int done, int of, String what) {
        print("%d of %d: %s", done + 1, of, what);
    }

    @Override
    public void finished(TrainedNetwork network, TrainingSettings settings, double seconds) {
        print(
                "best epoch %d, validation QLIKE %.4f, after %s: %s",
                network.best().number(), network.best().validationLoss(), duration(seconds), network.reason(settings));
    }

    @Override
    public void done(double seconds) {
        print("done in %s", duration(seconds));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
