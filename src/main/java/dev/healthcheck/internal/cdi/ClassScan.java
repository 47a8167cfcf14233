package dev.healthcheck.internal.cdi;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.internal.servlet.ClassFile;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of types in the class files of the application, and of its beans. The scan does not load the classes.
 */
public final class ClassScan {
    private static final String CHECK = HealthCheck.class.getName();
    private static final String SECTION = EnvironmentSection.class.getName();
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String APPLICATION = "jakarta.ws.rs.core.Application";
    private static final String RESOURCES = "dev.healthcheck.rest.HealthCheckResources";
    private static final String RESOURCE = "dev.healthcheck.rest.HealthCheckResource";
    private static final Set<String> LOOKED_FOR = Set.of(CHECK, SECTION, PATH, APPLICATION, RESOURCES, RESOURCE);

    private final Map<String, Boolean> declaring = new TreeMap<>();
    private final Set<String> withPaths = new TreeSet<>();
    private final Set<String> withApplications = new TreeSet<>();
    private final boolean hasAllResources;
    private boolean listsLibrary;

    /** @param beans all beans, if each resource is a bean; null if a resource may be none */
    ClassScan(Collection<ClassFile> files, @Nullable Collection<Bean<?>> beans) {
        hasAllResources = beans != null;
        if (beans != null) {
            beans.forEach(bean -> withPaths.add(bean.getBeanClass().getName()));
        }
        for (ClassFile file : files) {
            look(file.className(), file.typesNamed(LOOKED_FOR));
        }
    }

    private void look(String className, Set<String> named) {
        if (named.contains(PATH)) {
            withPaths.add(className);
        }
        if (named.contains(APPLICATION)) {
            withApplications.add(className);
        }
        if (named.contains(CHECK) || named.contains(SECTION)) {
            declaring.put(className, named.contains(CHECK));
        }
        listsLibrary |= named.contains(RESOURCES) || named.contains(RESOURCE);
    }

    /** {@return the classes that name an annotation of the library, with {@code true} for the annotation of checks} */
    Map<String, Boolean> declaring() {
        return declaring;
    }

    /** {@return the classes that name {@code @Path}, or may have it} */
    public Set<String> withPaths() {
        return withPaths;
    }

    /** {@return whether each resource of the application is among the classes with paths} */
    public boolean hasAllResources() {
        return hasAllResources;
    }

    /** {@return the classes that name the class of JAX-RS applications, such as those that extend it} */
    public Set<String> withApplications() {
        return withApplications;
    }

    /** {@return whether a class names the class that lists the resources of the library} */
    public boolean listsLibrary() {
        return listsLibrary;
    }
}
