/**
 * Recurrent cells and networks as the lecture explains them. Trained ones run one step at a time, so that gates and states can be looked at: LSTM and GRU
 * layers as ONNX defines them, additive attention, a linear head ({@link org.showdown.volatility.recurrent.RecurrentNetwork}; training is elsewhere).
 * Untrained ones, with drawn weights, show how gradients fade ({@link org.showdown.volatility.recurrent.GradientMemory}).
 */
@NullMarked
package org.showdown.volatility.recurrent;

import org.jspecify.annotations.NullMarked;
