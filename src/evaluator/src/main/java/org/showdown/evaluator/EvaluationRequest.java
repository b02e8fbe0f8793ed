package org.showdown.evaluator;

import java.nio.file.Path;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/**
 * One run of one submission.
 *
 * @param file the jar or the ONNX model; it has passed the inspection
 * @param kind which of the two it is
 * @param market the symbols to forecast, and all days up to the last that a target reaches. Of later days, only the
 *     regime rule takes notice (a month's mean VIX)
 * @param plan what is forecast, and from when to when
 * @param features the inputs of an ONNX model; a jar does not see them
 * @param regimeRule which days are calm and which are crisis
 * @param limits what the submission may use
 */
public record EvaluationRequest(
        Path file,
        SubmissionKind kind,
        MarketDataset market,
        WalkForwardPlan plan,
        FeatureList features,
        RegimeRule regimeRule,
        Limits limits) {}
