package org.showdown.platform.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every route of the platform, read from its compiled classes: a route that is added is a route that is found. */
public final class Routes {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Routes() {}

    /** @return for example {@code GET /assignments/{slug}} */
    public static SortedSet<String> all() {
        SortedSet<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.showdown.platform")) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> addRoutes(type, method, routes));
            }
        }
        return routes;
    }

    private static void addRoutes(JavaClass type, JavaMethod method, SortedSet<String> routes) {
        for (Class<? extends Annotation> verb : VERBS) {
            if (method.isAnnotatedWith(verb)) {
                String below = method.tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("");
                String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + below).replaceAll("/+", "/");
                boolean trailing = path.length() > 1 && path.endsWith("/");
                routes.add(verb.getSimpleName() + " " + (trailing ? path.substring(0, path.length() - 1) : path));
            }
        }
    }
}
