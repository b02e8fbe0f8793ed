package org.showdown.platform.plot;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.recurrent.AdditiveAttention;
import org.showdown.volatility.recurrent.AffineMap;
import org.showdown.volatility.recurrent.GruLayer;
import org.showdown.volatility.recurrent.InputScaling;
import org.showdown.volatility.recurrent.LstmLayer;
import org.showdown.volatility.recurrent.RecurrentLayer;
import org.showdown.volatility.recurrent.RecurrentNetwork;

/**
 * Reads a network from the ONNX file that the training program wrote, by the names it gives its constants. For files of the house alone: what
 * students hand in is parsed in the sandbox and nowhere else.
 */
final class NetworkFile {
    private final ModelProto model;
    private final Map<String, TensorProto> constants;

    private NetworkFile(ModelProto model) {
        this.model = model;
        this.constants = model.getGraph().getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
    }

    /** Not a file that the training program wrote; the message says what is missing. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** A network and the features that it reads. */
    record Read(RecurrentNetwork network, FeatureList features) {}

    static Read read(byte[] content) throws Unreadable {
        try {
            NetworkFile file = new NetworkFile(ModelProto.parseFrom(content));
            return new Read(file.network(), file.features());
        } catch (InvalidProtocolBufferException e) {
            throw new Unreadable("it is no ONNX file");
        }
    }

    private FeatureList features() throws Unreadable {
        String names = model.getMetadataPropsList().stream()
                .filter(property -> property.getKey().equals("features"))
                .map(StringStringEntryProto::getValue)
                .findFirst()
                .orElseThrow(() -> new Unreadable("expected the property features"));
        return FeatureList.of(Arrays.stream(names.split(",")).map(String::strip).toList());
    }

    private RecurrentNetwork network() throws Unreadable {
        List<RecurrentLayer> layers = new ArrayList<>();
        while (constants.containsKey("layer" + layers.size() + "_w")) {
            layers.add(layer("layer" + layers.size()));
        }
        if (layers.isEmpty()) {
            throw new Unreadable("expected the constant layer0_w");
        }
        int steps = (int) model.getGraph()
                .getInput(0)
                .getType()
                .getTensorType()
                .getShape()
                .getDim(1)
                .getDimValue();
        boolean exponential = operator("volatility").equals("Exp");
        return new RecurrentNetwork(
                steps,
                scaling(),
                layers,
                constants.containsKey("attention_w") ? Optional.of(attention()) : Optional.empty(),
                map(floats("fc_weight"), floats("fc_bias")),
                exponential ? RecurrentNetwork.Link.EXP : RecurrentNetwork.Link.SOFTPLUS);
    }

    private InputScaling scaling() throws Unreadable {
        float[] logarithms = floats("logarithms");
        boolean[] logarithmic = new boolean[logarithms.length];
        for (int feature = 0; feature < logarithms.length; feature++) {
            logarithmic[feature] = logarithms[feature] == 1;
        }
        return new InputScaling(floats("floor")[0], logarithmic, floats("centre"), floats("spread"));
    }

    private RecurrentLayer layer(String name) throws Unreadable {
        float[] bias = floats(name + "_b");
        int rows = bias.length / 2;
        AffineMap ofInput = map(floats(name + "_w"), Arrays.copyOf(bias, rows));
        AffineMap ofState = map(floats(name + "_r"), Arrays.copyOfRange(bias, rows, bias.length));
        return switch (operator(name + "_all")) {
            case "LSTM" -> new LstmLayer(ofInput, ofState);
            case "GRU" -> new GruLayer(ofInput, ofState);
            default -> throw new Unreadable("expected LSTM or GRU, found " + operator(name + "_all"));
        };
    }

    /** The file has W transposed, for it multiplies from the other side. */
    private AdditiveAttention attention() throws Unreadable {
        float[] transposed = floats("attention_w");
        float[] bias = floats("attention_b");
        int units = bias.length;
        float[] weights = new float[transposed.length];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                weights[i * units + j] = transposed[j * units + i];
            }
        }
        return new AdditiveAttention(
                new AffineMap(units, units, weights, bias),
                new AffineMap(1, units, floats("attention_v"), new float[1]));
    }

    private static AffineMap map(float[] weights, float[] bias) {
        return new AffineMap(bias.length, weights.length / bias.length, weights, bias);
    }

    private String operator(String output) throws Unreadable {
        return model.getGraph().getNodeList().stream()
                .filter(node -> node.getOutputList().contains(output))
                .map(NodeProto::getOpType)
                .findFirst()
                .orElseThrow(() -> new Unreadable("expected a node that makes " + output));
    }

    private float[] floats(String name) throws Unreadable {
        TensorProto constant = constants.get(name);
        if (constant == null || constant.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
            throw new Unreadable("expected the float constant " + name);
        }
        FloatBuffer stored = constant.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[stored.remaining()];
        stored.get(values);
        return values;
    }
}
