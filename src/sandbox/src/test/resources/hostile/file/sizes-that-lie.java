// attack: 12
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("zeros", new byte[1 << 20]);
        byte[] zip = Forge.zip(entries);
        ByteBuffer numbers = Forge.little(zip);
        for (int at = Forge.directory(zip); numbers.getInt(at) == 0x02014b50;
                at += 46 + numbers.getShort(at + 28) + numbers.getShort(at + 30) + numbers.getShort(at + 32)) {
            numbers.putInt(at + 24, 10);
        }
        return zip;
    }
}
