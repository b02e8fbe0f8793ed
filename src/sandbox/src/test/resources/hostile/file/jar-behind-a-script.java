// attack: 73
// verdict: invalid-file
// message: neither a jar nor an ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return Forge.joined(Forge.bytes("#!/bin/sh\nexit 0\n"), Forge.zip(Forge.jar()));
    }
}
