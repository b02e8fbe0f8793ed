package org.showdown.runner;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.showdown.forecaster.VolatilityForecaster;

/**
 * Finds the one forecaster of a jar. The parent comes first, and it is the platform and the forecaster API alone: the
 * runner's own classes are out of a submission's sight and cannot be replaced by it.
 */
final class SubmissionLoader {

    /** The name of the class loader, by which a submission's stack frames are told from ours. */
    static final String NAME = "submission";

    private static final String SERVICE = "META-INF/services/org.showdown.forecaster.VolatilityForecaster";

    private SubmissionLoader() {}

    /** The instance of the one provider; what its constructor throws comes as {@link SubmissionThrewException}. */
    static VolatilityForecaster load(Path jar) throws IOException, RefusedException, SubmissionThrewException {
        URLClassLoader loader = new URLClassLoader(NAME, new URL[] {jar.toUri().toURL()}, new ApiOnly());
        Thread.currentThread().setContextClassLoader(loader);
        ServiceLoader.Provider<VolatilityForecaster> provider = onlyProvider(loader);
        try {
            return provider.get();
        } catch (ServiceConfigurationError e) {
            throw new SubmissionThrewException(Frame.Stage.LOAD, e.getCause() == null ? e : e.getCause());
        }
    }

    private static ServiceLoader.Provider<VolatilityForecaster> onlyProvider(ClassLoader loader)
            throws RefusedException, SubmissionThrewException {
        List<ServiceLoader.Provider<VolatilityForecaster>> providers = new ArrayList<>();
        try (Stream<ServiceLoader.Provider<VolatilityForecaster>> found =
                ServiceLoader.load(VolatilityForecaster.class, loader).stream()) {
            found.forEach(providers::add);
        } catch (ServiceConfigurationError e) {
            if (e.getCause() instanceof LinkageError linkage) {
                throw new SubmissionThrewException(Frame.Stage.LOAD, linkage);
            }
            throw RefusedException.contract("The provider named in " + SERVICE + " cannot be used: " + plain(e)
                    + ". Expected the name of one public class that implements VolatilityForecaster and has a public"
                    + " constructor without parameters.");
        }
        if (providers.size() != 1) {
            String found = providers.isEmpty()
                    ? "none"
                    : providers.size() + " ("
                            + String.join(
                                    ", ",
                                    providers.stream()
                                            .map(p -> p.type().getName())
                                            .toList()) + ")";
            throw RefusedException.contract(
                    "Expected exactly one forecaster named in " + SERVICE + ", found " + found + ".");
        }
        return providers.getFirst();
    }

    private static String plain(ServiceConfigurationError error) {
        String message = String.valueOf(error.getMessage());
        String prefix = VolatilityForecaster.class.getName() + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    /** Shows the classes of the Java platform and of the forecaster API, and nothing else of the runner's class path. */
    private static final class ApiOnly extends ClassLoader {
        private static final String API = VolatilityForecaster.class.getPackageName() + ".";

        ApiOnly() {
            super("api", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(API)) {
                return Class.forName(name, false, SubmissionLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
