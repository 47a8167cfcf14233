package dev.healthcheck.internal.cdi;

import dev.healthcheck.HealthCheck;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the library's jar lies: it belongs into {@code WEB-INF/lib} of each web application, once. */
final class Placement {
    private static final String CLASS = HealthCheck.class.getName().replace('.', '/') + ".class";

    /** A class of the application that another class loader has loaded. */
    private @Nullable Class<?> foreign;

    /** {@return a sentence that names all copies of the jar if there are several, else null} */
    @Nullable
    String problemOfCopies() {
        Set<String> copies = new TreeSet<>();
        try {
            for (URL copy : Collections.list(HealthCheck.class.getClassLoader().getResources(CLASS))) {
                copies.add(copy.toString().replaceFirst("!?/?" + CLASS + "$", ""));
            }
        } catch (IOException unknown) {
            return null;
        }
        return copies.size() < 2
                ? null
                : "HC0001: the health checks cannot be deployed: the library is there more than once, as "
                        + String.join(" and ", copies) + "; allowed: one jar in WEB-INF/lib";
    }

    /** Takes note of a class with a check or section. */
    void note(Class<?> type) {
        if (type.getClassLoader() != HealthCheck.class.getClassLoader()) {
            foreign = type;
        }
    }

    /** {@return a sentence if the jar lies outside of the web application, else null} */
    @Nullable
    String problemOfLoaders() {
        return foreign == null
                ? null
                : "the jar of the health checks lies outside of the web application that has " + foreign.getName()
                        + ", as in the lib directory of an EAR; allowed: the jar in WEB-INF/lib of each WAR, and checks of"
                        + " an EJB jar in a WAR that injects the bean";
    }
}
