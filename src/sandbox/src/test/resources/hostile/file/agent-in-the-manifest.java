// attack: 6
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar("public static void premain(String a) { System.exit(9); } public static void agentmain(String a) { System.exit(9); } public static void main(String[] a) { System.exit(9); }");
        entries.put("META-INF/MANIFEST.MF", Forge.bytes("Manifest-Version: 1.0\r\nPremain-Class: Good\r\nAgent-Class: Good\r\nLauncher-Agent-Class: Good\r\nMain-Class: Good\r\nEnable-Native-Access: ALL-UNNAMED\r\nAdd-Opens: java.base/java.lang\r\n\r\n"));
        return Forge.zip(entries);
    }
}
