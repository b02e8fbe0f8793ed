package org.showdown.neural.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.neural.training.TrainingSettings;

/** What happens, as one JSON object a line, for a program that watches. */
final class EventLines implements Progress {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_NANOS = 500_000_000;

    private final PrintStream out;
    private long lastBatch;

    EventLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void started(
            String family, NetworkShape shape, TrainingSettings settings, String device, int training, int validation) {
        print(
                "started",
                "device",
                device,
                "network",
                family,
                "parameters",
                shape.parameters(),
                "trainWindows",
                training,
                "validationWindows",
                validation,
                "epochs",
                settings.mostEpochs());
    }

    @Override
    public void batch(int epoch, int done, int of, double secondsLeft) {
        long now = System.nanoTime();
        if (done == of || now - lastBatch >= PAUSE_NANOS) {
            lastBatch = now;
            print("progress", "epoch", epoch, "done", done, "of", of, "secondsLeft", secondsLeft);
        }
    }

    @Override
    public void epoch(org.showdown.neural.training.Epoch epoch, double secondsLeft) {
        print(
                "epoch",
                "epoch",
                epoch.number(),
                "trainLoss",
                epoch.trainLoss(),
                "validationLoss",
                epoch.validationLoss(),
                "best",
                epoch.best(),
                "seconds",
                epoch.seconds(),
                "secondsLeft",
                secondsLeft);
    }

    @Override
    public void step(int done, int of, String what) {
        print("step", "done", done, "of", of, "what", what);
    }

    @Override
    public void finished(TrainedNetwork network, TrainingSettings settings, double seconds) {
        print(
                "finished",
                "bestEpoch",
                network.best().number(),
                "validationQlike",
                network.best().validationLoss(),
                "seconds",
                seconds,
                "reason",
                network.reason(settings));
    }

    @Override
    public void done(double seconds) {
        print("finished", "seconds", seconds, "reason", "all networks trained");
    }

    void failed(String message) {
        print("failed", "message", message);
    }

    private void print(String event, Object... pairs) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        for (int i = 0; i < pairs.length; i += 2) {
            // JSON has no NaN.
            boolean isNumber = !(pairs[i + 1] instanceof Double value) || Double.isFinite(value);
            line.put(pairs[i].toString(), isNumber ? pairs[i + 1] : null);
        }
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
