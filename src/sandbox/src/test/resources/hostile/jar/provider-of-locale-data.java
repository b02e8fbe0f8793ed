// attack: own
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static {
        System.setProperty("java.locale.providers", "SPI,CLDR");
        Locale.setDefault(Locale.of("xx"));
    }

    public double[] forecast(History history, int horizon) {
        System.out.println(ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT).getClass());
        System.out.println(String.format("%tA", LocalDate.EPOCH));
        return new double[] {0.2, 0.2};
    }
}
