package org.showdown.runner;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;

/** A jar: keeps the days that arrive and calls the student's forecaster with them, from one thread. */
final class JarSubmission implements Submission {
    private static final int LONGEST_NAME = 200;

    /** More do not fit into a frame. */
    private static final int MOST_FORECASTS = FrameCodec.CAP_TO_HOST / Double.BYTES - Long.BYTES;

    private final VolatilityForecaster forecaster;
    private final GrowingHistory history;

    private JarSubmission(VolatilityForecaster forecaster, GrowingHistory history) {
        this.forecaster = forecaster;
        this.history = history;
    }

    static JarSubmission load(Path jar, Frame.Setup setup)
            throws IOException, RefusedException, SubmissionThrewException {
        VolatilityForecaster forecaster;
        try {
            forecaster = SubmissionLoader.load(jar);
        } catch (IOException | RuntimeException | Error e) {
            throw new SubmissionThrewException(Frame.Stage.LOAD, e);
        }
        Target target = new Target(setup.estimator(), setup.windowDays());
        return new JarSubmission(forecaster, new GrowingHistory(setup.symbols(), target));
    }

    @Override
    public Frame.Ready ready() {
        String name = forecaster.getClass().getName();
        return new Frame.Ready(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
    }

    @Override
    public @Nullable Frame answer(Frame asked) throws IOException {
        try {
            if (asked instanceof Frame.Days days) {
                history.append(days);
                return null;
            }
            if (asked instanceof Frame.Fit) {
                return fit();
            }
            if (asked instanceof Frame.Forecast forecast) {
                return forecast(forecast.horizon());
            }
            throw new ProtocolException(
                    "a jar cannot answer " + asked.getClass().getSimpleName());
        } catch (SubmissionThrewException e) {
            return e.frame();
        }
    }

    private Frame fit() throws SubmissionThrewException {
        try {
            forecaster.fit(history.upToNow());
            return new Frame.Fitted();
        } catch (Throwable e) {
            throw new SubmissionThrewException(Frame.Stage.FIT, e);
        }
    }

    private Frame forecast(int horizon) throws SubmissionThrewException {
        try {
            double[] forecasts = forecaster.forecast(history.upToNow(), horizon);
            if (forecasts != null && forecasts.length > MOST_FORECASTS) {
                return RefusedException.contract(
                                "Expected one forecast per symbol, found " + forecasts.length + " values.")
                        .frame();
            }
            return new Frame.Forecasts(forecasts);
        } catch (Throwable e) {
            throw new SubmissionThrewException(Frame.Stage.FORECAST, e);
        }
    }
}
