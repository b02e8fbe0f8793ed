package org.showdown.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.History;
import org.showdown.runner.Frame;
import org.showdown.volatility.feature.FeatureWindows;

/** Talks to a model: one tensor a day, all symbols in its batch; the answer holds every horizon. */
final class OnnxConversation implements SandboxedForecaster.Conversation {
    private final Box box;
    private final Limits limits;
    private final RunSetup setup;
    private final FeatureWindows windows;
    private final int steps;
    private int answeredSize;
    private Frame.Outputs answered = new Frame.Outputs(0, new float[0]);

    OnnxConversation(Box box, Limits limits, RunSetup setup, int steps) {
        this.box = box;
        this.limits = limits;
        this.setup = setup;
        this.steps = steps;
        this.windows = new FeatureWindows(setup.features(), setup.symbols());
    }

    /** A model was trained before it was submitted; its weights are not told anything. */
    @Override
    public void fit(History history) {
        windows.update(history);
    }

    @Override
    public double @Nullable [] forecast(History history, int horizonDays, Duration limit) {
        if (history.size() != answeredSize) {
            answered = outputs(history, limit);
            answeredSize = history.size();
        }
        int column = setup.horizons().indexOf(horizonDays);
        if (column < 0) {
            throw new IllegalArgumentException("the setup has no horizon " + horizonDays);
        }
        double[] forecasts = new double[setup.symbols().size()];
        for (int symbol = 0; symbol < forecasts.length; symbol++) {
            forecasts[symbol] = answered.values()[symbol * answered.columns() + column];
        }
        return forecasts;
    }

    private Frame.Outputs outputs(History history, Duration limit) {
        windows.update(history);
        int rows = setup.symbols().size();
        float[] window = windows.window(history.size() - 1, steps);
        Frame answer = box.ask(
                limit,
                "the forecasts of one day",
                new Frame.Tensor(rows, steps, setup.features().size(), window));
        if (!(answer instanceof Frame.Outputs outputs)) {
            throw Failures.of(answer, limits);
        }
        int horizons = setup.horizons().size();
        if (outputs.columns() != horizons || outputs.values().length != rows * horizons) {
            throw new SubmissionFailure(
                    Verdict.CONTRACT_VIOLATION,
                    "Expected " + rows + " × " + horizons + " outputs (symbols × horizons), found "
                            + outputs.values().length + ".");
        }
        return outputs;
    }
}
