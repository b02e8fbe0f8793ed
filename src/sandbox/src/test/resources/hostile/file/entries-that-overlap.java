// attack: 10
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("zeros", new byte[1000]);
        entries.put("zerot", new byte[1000]);
        byte[] zip = Forge.stored(entries);
        // Both directory entries point to the same local header.
        ByteBuffer numbers = Forge.little(zip);
        int first = -1;
        for (int at = Forge.directory(zip); numbers.getInt(at) == 0x02014b50;
                at += 46 + numbers.getShort(at + 28) + numbers.getShort(at + 30) + numbers.getShort(at + 32)) {
            String name = new String(zip, at + 46, numbers.getShort(at + 28), StandardCharsets.UTF_8);
            if (name.equals("zeros")) {
                first = numbers.getInt(at + 42);
            }
            if (name.equals("zerot")) {
                numbers.putInt(at + 42, first);
                numbers.putInt(first + 14, 0);
            }
        }
        return zip;
    }
}
