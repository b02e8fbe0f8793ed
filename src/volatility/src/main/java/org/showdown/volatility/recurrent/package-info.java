/**
 * Recurrent networks run one step at a time, so that gates and states can be looked at: LSTM and GRU layers as ONNX defines them, additive
 * attention, a linear head. For looking into trained networks; training is elsewhere. Start at
 * {@link org.showdown.volatility.recurrent.RecurrentNetwork}.
 */
@NullMarked
package org.showdown.volatility.recurrent;

import org.jspecify.annotations.NullMarked;
