// attack: 40
// verdict: accepted or crashed or sandbox-violation
// never: native access was given
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        // A module of one's own may be given native access by whoever made its layer; ask for that.
        ModuleFinder none = ModuleFinder.of();
        java.lang.module.Configuration configuration = ModuleLayer.boot().configuration().resolve(none, none, List.of());
        ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(configuration, List.of(ModuleLayer.boot()), null);
        controller.enableNativeAccess(Hostile.class.getModule());
        throw new IllegalStateException("native access was given");
    }
}
