// attack: 61
// verdict: invalid-file
// message: ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] inner = new byte[0];
        for (int depth = 0; depth < 3000; depth++) {
            // graph → node → attribute → graph: the fields 7, 1, 5 and 6.
            int tag = depth == 2999 ? 0x3A : new int[] {0x32, 0x2A, 0x0A}[depth % 3];
            inner = Forge.joined(new byte[] {(byte) tag}, length(inner.length), inner);
        }
        return Forge.joined(new byte[] {8, 8}, inner);
    }

    private static byte[] length(int value) {
        var bytes = new ByteArrayOutputStream();
        while (value > 127) {
            bytes.write(value & 127 | 128);
            value >>>= 7;
        }
        bytes.write(value);
        return bytes.toByteArray();
    }
}
