package org.showdown.neural.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A network on a device, with weights that can be set, read and trained. Holds native memory until it is closed. For one
 * thread.
 */
public final class Network implements AutoCloseable {
    private static final String ENGINE = "PyTorch";

    private final NetworkShape shape;
    private final NDManager manager;
    private final NetworkBlock block;
    private final ParameterStore store;
    private final List<Parameter> parameters;

    /** A network with these weights on the device that {@link #device} chooses. */
    public Network(Weights weights) {
        this(weights, device());
    }

    Network(Weights weights, Device device) {
        this.shape = weights.shape();
        this.manager = engine().newBaseManager(device);
        this.block = new NetworkBlock(shape);
        block.initialize(manager, DataType.FLOAT32, new Shape(1, shape.sequenceLength(), shape.features()));
        this.store = new ParameterStore(manager, false);
        this.parameters = parameters(block);
        parameters.forEach(parameter -> parameter.getArray().setRequiresGradient(true));
        set(weights);
    }

    /**
     * PyTorch.
     *
     * @throws EngineUnavailableException if there is none for this machine
     */
    public static Engine engine() {
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException | LinkageError e) {
            throw new EngineUnavailableException(e);
        }
    }

    /** The first GPU where the engine has one, else the CPU. */
    public static Device device() {
        return engine().getGpuCount() > 0 ? Device.gpu(0) : Device.cpu();
    }

    /** The block's parameters in the order of {@link Weights#sizes}. */
    private static List<Parameter> parameters(NetworkBlock block) {
        List<Parameter> all =
                new ArrayList<>(block.recurrent.getDirectParameters().values());
        if (block.attention != null) {
            all.addAll(block.attention.getParameters().values());
        }
        all.addAll(block.head.getDirectParameters().values());
        return all;
    }

    public NetworkShape shape() {
        return shape;
    }

    /** Where arrays of this network live; make sub-managers of it for what is not to stay. */
    public NDManager manager() {
        return manager;
    }

    /** What an optimiser moves. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Copies weights into the network. */
    public void set(Weights weights) {
        if (!weights.shape().equals(shape)) {
            throw new IllegalArgumentException("expected weights of " + shape + ", found " + weights.shape());
        }
        int next = 0;
        for (float[] tensor : weights.tensors().values()) {
            parameters.get(next++).getArray().set(FloatBuffer.wrap(tensor));
        }
    }

    /** A copy of the weights. */
    public Weights weights() {
        SequencedMap<String, float[]> tensors = new LinkedHashMap<>();
        int next = 0;
        for (String name : Weights.sizes(shape).keySet()) {
            tensors.put(name, parameters.get(next++).getArray().toFloatArray());
        }
        return new Weights(shape, tensors);
    }

    /** The scores of scaled windows {@code [batch, sequenceLength, features]}: {@code [batch, outputs]}. */
    public NDArray scores(NDArray windows, boolean training) {
        return block.forward(store, new NDList(windows), training).head();
    }

    /** How much attention each step of each window gets, {@code [batch, sequenceLength]}; null without attention. */
    public @Nullable NDArray attention(NDArray windows) {
        NDList outputs = block.forward(store, new NDList(windows), false);
        return outputs.size() > 1 ? outputs.get(1) : null;
    }

    @Override
    public void close() {
        manager.close();
    }
}
