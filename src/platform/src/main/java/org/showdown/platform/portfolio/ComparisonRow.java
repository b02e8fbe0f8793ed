package org.showdown.platform.portfolio;

import java.util.Map;
import java.util.UUID;
import org.showdown.volatility.loss.LossSummary;

/**
 * A model in a table.
 *
 * @param scored     what was scored
 * @param isOwn      whether it is the student's; else a reference solution
 * @param model      what decides colour and mark
 * @param against    relative difference of QLIKE to each baseline, by the baseline's name: -0.08 is 8 % less
 */
public record ComparisonRow(
        UUID scored, boolean isOwn, String model, String title, LossSummary losses, Map<String, Double> against) {

    /** NaN where there is no such baseline or no value. */
    public double difference(String baseline) {
        return against.getOrDefault(baseline, Double.NaN);
    }
}
