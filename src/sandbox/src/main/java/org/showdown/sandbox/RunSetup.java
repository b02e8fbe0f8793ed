package org.showdown.sandbox;

import java.util.List;
import org.showdown.forecaster.Target;
import org.showdown.runner.Frame;
import org.showdown.volatility.feature.FeatureList;

/**
 * What a run is told before its first day.
 *
 * @param symbols in the order in which forecasts are returned
 * @param target what the assignment asks to forecast
 * @param horizons in trading days, in the order of the assignment (the columns of an ONNX output)
 * @param features the inputs of an ONNX model; unused by a jar
 */
public record RunSetup(List<String> symbols, Target target, List<Integer> horizons, FeatureList features) {
    public RunSetup {
        symbols = List.copyOf(symbols);
        horizons = List.copyOf(horizons);
        if (symbols.isEmpty() || horizons.isEmpty()) {
            throw new IllegalArgumentException("A run needs at least one symbol and one horizon");
        }
    }

    Frame.Setup frame() {
        return new Frame.Setup(symbols, target.estimator(), target.windowDays(), horizons, features.names());
    }
}
