// attack: 40
// verdict: sandbox-violation
// message: no native code
// never: native access was given
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        // A module may be given native access by whoever made its layer; so make a layer with a module of one's own.
        ModuleReference mine = new ModuleReference(ModuleDescriptor.newModule("mine").packages(Set.of("mine")).build(), null) {
            @Override
            public ModuleReader open() {
                throw new UnsupportedOperationException();
            }
        };
        ModuleFinder finder = new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return Optional.of(mine).filter(module -> name.equals("mine"));
            }

            @Override
            public Set<ModuleReference> findAll() {
                return Set.of(mine);
            }
        };
        var configuration = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), List.of("mine"));
        var controller = ModuleLayer.defineModulesWithOneLoader(configuration, List.of(ModuleLayer.boot()), null);
        controller.enableNativeAccess(controller.layer().findModule("mine").orElseThrow());
        throw new IllegalStateException("native access was given");
    }
}
