// attack: 66
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] bytes = Forge.model().toByteArray();
        Random random = new Random(11);
        for (int i = 0; i < 5; i++) {
            bytes[20 + random.nextInt(bytes.length - 20)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
