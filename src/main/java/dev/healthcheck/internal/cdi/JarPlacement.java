package dev.healthcheck.internal.cdi;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.internal.message.Message;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the place of the library's jar: once in {@code WEB-INF/lib} of each web application. */
final class JarPlacement {
    private static final String CLASS = HealthCheck.class.getName().replace('.', '/') + ".class";

    /** A class of the application that another class loader loaded. */
    private @Nullable Class<?> foreign;

    /** {@return a sentence that names all copies of the jar if several exist, else null} */
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
                : Message.REFUSED.text(": the library is there more than once, as " + String.join(" and ", copies)
                        + "; allowed: one jar in WEB-INF/lib");
    }

    /** Records a class with a check or section if another class loader loaded it. */
    void note(Class<?> type) {
        if (type.getClassLoader() != HealthCheck.class.getClassLoader()) {
            foreign = type;
        }
    }

    /** {@return a sentence if the jar is outside of the web application, else null} */
    @Nullable
    String problemOfLoaders() {
        return foreign == null
                ? null
                : "the jar of the health checks lies outside of the web application that has " + foreign.getName()
                        + ", as in the lib directory of an EAR; allowed: the jar in WEB-INF/lib of each WAR, and checks of"
                        + " an EJB jar in a WAR that injects the bean";
    }
}
