package org.showdown.neural.training;

import java.util.List;
import org.showdown.neural.network.Weights;
import org.showdown.neural.sample.FeatureScaling;

/**
 * A network as it was when the validation QLIKE was lowest.
 *
 * @param weights then
 * @param scaling of its inputs
 * @param curve all epochs
 * @param best the epoch of these weights
 */
public record TrainedNetwork(Weights weights, FeatureScaling scaling, List<Epoch> curve, Epoch best) {

    /** Why training ended. */
    public String reason(TrainingSettings settings) {
        return curve.size() - best.number() >= settings.patience()
                ? "no lower validation QLIKE for " + settings.patience() + " epochs"
                : "all " + curve.size() + " epochs done";
    }
}
