// attack: 53
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    private static double kept;

    public double[] forecast(History history, int horizon) {
        // The check of the upload, the public and the hidden run are three processes: this finds none of the earlier ones.
        if (history.size() == 22 && kept != 0) {
            throw new IllegalStateException("something has survived");
        }
        kept++;
        System.setProperty("kept", "yes");
        return new double[] {0.2, 0.2};
    }
}
