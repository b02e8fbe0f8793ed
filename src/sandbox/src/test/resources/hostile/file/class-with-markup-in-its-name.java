// attack: 76
// verdict: contract-violation
import module java.base;
import org.showdown.sandbox.Forge;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;

public class Forged {
    public static byte[] file() throws Exception {
        // A class name may hold what no source can; a service file may not name it.
        byte[] type = ClassFile.of().transformClass(
                ClassFile.of().parse(Forge.jar().get("Good.class")),
                ClassDesc.ofDescriptor("LGood<script>;"),
                ClassTransform.ACCEPT_ALL);
        var entries = new TreeMap<String, byte[]>();
        entries.put("Good<script>.class", type);
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Good<script>"));
        return Forge.zip(entries);
    }
}
