package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.servlet.ClassFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds beans with an annotation of the library, in an archive that does not see the library. An EJB jar of an EAR does not
 * see {@code WEB-INF/lib} of a WAR. The JVM ignores an annotation whose class is missing, so the class file must tell.
 */
final class UnseeingBeans {
    private static final Set<String> ANNOTATIONS = Arrays.stream(DeclarationType.values())
            .map(kind -> kind.annotation.getName())
            .collect(Collectors.toSet());

    private final String annotation;
    private final ClassLoader own;
    private final Map<ClassLoader, Boolean> unseeing = new HashMap<>();

    /** @param library a class of the library */
    UnseeingBeans(Class<?> library) {
        this.annotation = library.getName();
        this.own = library.getClassLoader();
    }

    /** {@return a sentence if the class has an annotation that its archive does not see, else null} */
    @Nullable
    String problemOf(Class<?> bean) {
        ClassLoader loader = bean.getClassLoader();
        if (loader == null || loader == own || !unseeing.computeIfAbsent(loader, this::seesNothing)) {
            return null;
        }
        String file = bean.getName().replace('.', '/') + ".class";
        ClassFile classFile = new ClassFile(bean.getName(), () -> loader.getResourceAsStream(file));
        return classFile.typesNamed(ANNOTATIONS).isEmpty()
                ? null
                : bean.getName()
                        + " has an annotation of the library, but its archive does not see the library, as an EJB"
                        + " jar of an EAR; allowed: a check in a WAR that injects the bean";
    }

    private boolean seesNothing(ClassLoader loader) {
        try {
            loader.loadClass(annotation);
            return false;
        } catch (ClassNotFoundException | LinkageError absent) {
            return true;
        }
    }
}
