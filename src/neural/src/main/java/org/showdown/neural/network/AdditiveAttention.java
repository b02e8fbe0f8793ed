package org.showdown.neural.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Additive attention over the hidden states h_1 … h_L of a window (Bahdanau, Cho and Bengio, 2015):
 *
 * <pre>a_t = softmax_t(v · tanh(W h_t + b)),  c = Σ_t a_t h_t</pre>
 *
 * <p>Input {@code [batch, L, hidden]}; outputs c {@code [batch, hidden]} and a {@code [batch, L]}.
 */
final class AdditiveAttention extends AbstractBlock {
    private final Linear projection;
    private final Linear scoring;

    @SuppressWarnings("this-escape")
    AdditiveAttention(int hidden) {
        projection =
                addChildBlock("projection", Linear.builder().setUnits(hidden).build());
        scoring = addChildBlock(
                "scoring", Linear.builder().setUnits(1).optBias(false).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray states = inputs.head();
        NDArray projected =
                projection.forward(store, new NDList(states), training).head().tanh();
        NDArray scores = scoring.forward(store, new NDList(projected), training).head();
        NDArray weights = scores.softmax(1);
        return new NDList(states.mul(weights).sum(new int[] {1}), weights.squeeze(2));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape states = inputs[0];
        return new Shape[] {new Shape(states.get(0), states.get(2)), new Shape(states.get(0), states.get(1))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        projection.initialize(manager, type, inputs[0]);
        scoring.initialize(manager, type, inputs[0]);
    }
}
