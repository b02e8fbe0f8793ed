package org.showdown.platform.plot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFit;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;

/** GARCH models fitted to percent returns with constant mean and normal innovations, kept: a slider asks for the same fit with every move. */
@ApplicationScoped
class GarchFits {
    private static final int KEPT = 300;

    private final Cache<List<Object>, GarchFit> fits =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    GarchEstimate of(PlotSample sample, VarianceModel model) {
        GarchFit fit = fits.get(
                List.of(sample.stamp(), model),
                key -> GarchSpecification.of(model).fit(PlotSample.known(sample.percentReturns())));
        return switch (fit) {
            case GarchEstimate estimate -> estimate;
            case GarchFit.Failed failed ->
                throw PlotCourse.refused("Expected a period that a model can be fitted to, found: " + failed.detail());
        };
    }
}
