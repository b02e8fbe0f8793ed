// attack: 4
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // Neither replaces what the runner uses: its loader never looks into a submission.
        byte[] other = entries.get("Good.class");
        entries.put("ai/onnxruntime/OrtEnvironment.class", other);
        entries.put("com/google/protobuf/Message.class", other);
        entries.put("jdk/internal/misc/Unsafe.class", other);
        entries.put("sun/misc/Unsafe.class", other);
        return Forge.zip(entries);
    }
}
