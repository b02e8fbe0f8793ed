package org.showdown.runner;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;

/** A jar: keeps the days that arrive and calls the student's forecaster with them, from one thread. */
final class JarSubmission implements Submission {
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
        return new Frame.Ready(forecaster.getClass().getName(), 0);
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
            return new Frame.Forecasts(forecaster.forecast(history.upToNow(), horizon));
        } catch (Throwable e) {
            throw new SubmissionThrewException(Frame.Stage.FORECAST, e);
        }
    }
}
