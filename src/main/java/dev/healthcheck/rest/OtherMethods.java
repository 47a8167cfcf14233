package dev.healthcheck.rest;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The paths where the resources of the application may have methods that the library has not. Quarkus responds with its
 * own 404 to a request that no resource matches, and no filter sees this response. So the library must respond before.
 */
final class OtherMethods {
    private final ClassLoader application;
    private final List<Place> places = new ArrayList<>();
    private boolean isComplete = true;

    /**
     * A path of the application.
     *
     * @param isOpen whether resources may also have paths that begin with it
     */
    private record Place(String path, boolean isOpen) {

        boolean mayBe(String requested) {
            return isOpen ? requested.startsWith(path) : requested.equals(path) || requested.equals(path + "/");
        }
    }

    /** @param classNames the classes that may be resources */
    OtherMethods(Collection<String> classNames, ClassLoader application) {
        this.application = application;
        classNames.forEach(this::add);
    }

    /** {@return whether a resource of the application may match the path} In doubt, it may. */
    boolean mayBeAt(String path) {
        return !isComplete || places.stream().anyMatch(place -> place.mayBe(path));
    }

    private void add(String className) {
        try {
            Set<Class<?>> types = new LinkedHashSet<>();
            addWithParents(Class.forName(className, false, application), types);
            addPaths(types);
        } catch (ClassNotFoundException | LinkageError unreadable) {
            isComplete = false;
        }
    }

    /** The annotations of JAX-RS also hold for the class that implements an interface. */
    private static void addWithParents(Class<?> type, Set<Class<?>> types) {
        if (type != Object.class && types.add(type)) {
            if (type.getSuperclass() != null) {
                addWithParents(type.getSuperclass(), types);
            }
            for (Class<?> parent : type.getInterfaces()) {
                addWithParents(parent, types);
            }
        }
    }

    /** On Quarkus, a class without a path is a resource too if its methods have annotations of JAX-RS. */
    private void addPaths(Set<Class<?>> types) {
        List<String> roots = types.stream()
                .map(type -> type.getAnnotation(Path.class))
                .filter(root -> root != null)
                .map(root -> Collisions.joined(root.value()))
                .toList();
        for (Class<?> type : types) {
            for (Method method : type.getDeclaredMethods()) {
                for (String root : roots.isEmpty() ? List.of("") : roots) {
                    addMethod(root, method);
                }
            }
        }
    }

    private void addMethod(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        boolean isLocator = Collisions.designators(method).isEmpty();
        if (own != null || !isLocator) {
            String path = root + (own == null ? "" : Collisions.joined(own.value()));
            int template = path.indexOf('{');
            places.add(template < 0 ? new Place(path, isLocator) : new Place(path.substring(0, template), true));
        }
    }
}
