// attack: 41
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String name : List.of(
                "com.sun.tools.attach.VirtualMachine",
                "java.lang.instrument.Instrumentation",
                "java.lang.management.ManagementFactory",
                "javax.management.MBeanServer",
                "jdk.jfr.Recording",
                "jdk.jshell.JShell",
                "sun.misc.Signal",
                "java.rmi.registry.Registry",
                "javax.naming.InitialContext",
                "javax.script.ScriptEngineManager",
                "javax.tools.ToolProvider",
                "java.net.http.HttpClient",
                "java.sql.DriverManager",
                "java.util.prefs.Preferences")) {
            try {
                Class.forName(name);
                throw new IllegalStateException("there is " + name);
            } catch (ClassNotFoundException expected) {
                continue;
            }
        }
        return new double[] {0.2, 0.2};
    }
}
