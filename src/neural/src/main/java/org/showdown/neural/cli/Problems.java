package org.showdown.neural.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.showdown.neural.network.EngineUnavailableException;
import org.showdown.neural.training.CancelledException;
import org.showdown.volatility.market.MarketCsvException;

/** What went wrong, in one sentence, and the exit code that goes with it. */
final class Problems {

    private Problems() {}

    static String explain(Throwable e) {
        if (e instanceof NoSuchFileException missing) {
            return "expected a file, found none at " + missing.getFile();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static int exitCode(Throwable e) {
        if (e instanceof EngineUnavailableException) {
            return TrainMain.MACHINE;
        }
        boolean input =
                e instanceof IllegalArgumentException || e instanceof IOException || e instanceof MarketCsvException;
        return input && !(e instanceof CancelledException) ? TrainMain.USAGE : TrainMain.FAILED;
    }
}
