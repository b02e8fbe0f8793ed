// attack: 76, own
// verdict: contract-violation
// never: ‮
import module java.base;
import org.showdown.sandbox.Forge;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] type = ClassFile.of().transformClass(
                ClassFile.of().parse(Forge.jar().get("Good.class")),
                ClassDesc.of("Go\u202ed(script)"),
                ClassTransform.ACCEPT_ALL);
        var entries = new TreeMap<String, byte[]>();
        entries.put("Go\u202ed(script).class", type);
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Go\u202ed(script)"));
        return Forge.zip(entries);
    }
}
