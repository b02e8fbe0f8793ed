/**
 * What an ONNX model is given: the {@link org.showdown.volatility.feature.FeatureList} of an assignment, and the
 * {@link org.showdown.volatility.feature.FeatureWindows} that turn a history into the model's input. Uses the forecaster
 * interface only.
 */
@NullMarked
package org.showdown.volatility.feature;

import org.jspecify.annotations.NullMarked;
