// attack: 38
// verdict: crashed
// message: its message could not be read
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static final class Nasty extends RuntimeException {
        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }

        @Override
        public Throwable getCause() {
            return this;
        }
    }

    public double[] forecast(History history, int horizon) {
        throw new Nasty();
    }
}
