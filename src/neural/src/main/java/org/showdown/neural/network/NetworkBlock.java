package org.showdown.neural.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * Many to one, forward in time: recurrent layers over a window, then a linear head on the last hidden state (with
 * attention: on the weighted mean of all and the last). Input {@code [batch, sequenceLength, features]}, already scaled; outputs
 * the scores {@code [batch, outputs]} and, with attention, the weights {@code [batch, sequenceLength]}.
 *
 * <p>DJL's recurrent blocks call PyTorch's fused LSTM and GRU, one native call for all layers and steps.
 */
final class NetworkBlock extends AbstractBlock {
    final RecurrentBlock recurrent;
    final @Nullable AdditiveAttention attention;
    final Linear head;
    private final NetworkShape shape;

    @SuppressWarnings("this-escape")
    NetworkBlock(NetworkShape shape) {
        this.shape = shape;
        recurrent = addChildBlock("recurrent", recurrent(shape));
        attention = shape.attention() ? addChildBlock("attention", new AdditiveAttention(shape.hidden())) : null;
        head = addChildBlock("head", Linear.builder().setUnits(shape.outputs()).build());
    }

    private static RecurrentBlock recurrent(NetworkShape shape) {
        float dropout = (float) shape.dropout();
        return switch (shape.cell()) {
            case LSTM ->
                LSTM.builder()
                        .setStateSize(shape.hidden())
                        .setNumLayers(shape.layers())
                        .optDropRate(dropout)
                        .build();
            case GRU ->
                GRU.builder()
                        .setStateSize(shape.hidden())
                        .setNumLayers(shape.layers())
                        .optDropRate(dropout)
                        .build();
        };
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray states = recurrent.forward(store, inputs, training).head();
        NDArray last = states.get(":, -1, :");
        if (attention == null) {
            return head.forward(store, new NDList(last), training);
        }
        NDList attended = attention.forward(store, new NDList(states), training);
        NDArray both = attended.get(0).concat(last, 1);
        return new NDList(head.forward(store, new NDList(both), training).head(), attended.get(1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), shape.outputs())};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        recurrent.initialize(manager, type, inputs);
        Shape states = new Shape(inputs[0].get(0), inputs[0].get(1), shape.hidden());
        if (attention != null) {
            attention.initialize(manager, type, states);
        }
        head.initialize(manager, type, new Shape(inputs[0].get(0), shape.headInputs()));
    }
}
