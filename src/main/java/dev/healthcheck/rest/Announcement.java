package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.servlet.Surroundings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says at the start where the reports are, and what the user must do where something keeps them from answering. */
@ApplicationScoped
public class Announcement {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");

    private static final String LIST = "dev.healthcheck.rest.HealthCheckResources.classes()";

    private static final String DECLARE = "the application needs a class such as"
            + " @ApplicationPath(\"/\") public class Rest extends jakarta.ws.rs.core.Application {}, or in WEB-INF/web.xml"
            + " <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>"
            + " <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>"
            + "<url-pattern>/*</url-pattern></servlet-mapping>";

    void announce(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class) Object start,
            HealthCheckRuntime runtime) {
        Settings settings = runtime.settings();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Surroundings surroundings = runtime.surroundings();
        Collection<JaxRsApplication> applications =
                JaxRsApplications.of(surroundings, runtime.classes().withApplications(), loader);
        Addresses addresses = new Addresses(surroundings.contextPath(), applications);
        LOGGER.log(
                Level.INFO,
                "HC0002: %s health checks at %s, the environment report at %s with access %s%s"
                        .formatted(
                                runtime.checks(),
                                addresses.of(settings.routes().health()),
                                addresses.of(settings.routes().environment()),
                                settings.access().environment(),
                                addresses.remark()));
        new Collisions(new Routes(settings.routes().health(), settings.routes().environment()), loader)
                .among(runtime.classes().withPaths())
                .forEach(sentence -> LOGGER.log(Level.WARNING, "HC0022: " + sentence));
        if (surroundings.inServer()) {
            hint(surroundings, applications, runtime.classes().listsLibrary());
        }
    }

    private static void hint(
            Surroundings surroundings, Collection<JaxRsApplication> applications, boolean listsLibrary) {
        List<String> listing = applications.stream()
                .filter(JaxRsApplication::listsItsClasses)
                .map(JaxRsApplication::className)
                .toList();
        if (applications.isEmpty() && !surroundings.webXml().namesJaxRs()) {
            hintOfNone(surroundings);
        } else if (!listing.isEmpty() && listing.size() == applications.size() && !listsLibrary) {
            LOGGER.log(
                    Level.WARNING,
                    "HC0006: %s lists its classes, so no report answers before %s is among them"
                            .formatted(String.join(", ", listing), LIST));
        }
        if (surroundings.webXml().isComplete() && surroundings.servlets() != null) {
            LOGGER.log(
                    Level.INFO,
                    "HC0004: WEB-INF/web.xml is metadata-complete: some servers, such as WildFly, then look for no"
                            + " resources. Should 404 be the answer, remove the attribute");
        }
    }

    private static void hintOfNone(Surroundings surroundings) {
        if (surroundings.servlets() == null) {
            LOGGER.log(Level.INFO, "HC0004: no JAX-RS application can be seen. Should 404 be the answer, " + DECLARE);
        } else {
            LOGGER.log(Level.WARNING, "HC0005: no JAX-RS application is declared, so no report answers: " + DECLARE);
        }
    }

    /**
     * Where a route can be asked for.
     *
     * @param contextPath null where it is not known
     */
    private record Addresses(@Nullable String contextPath, Collection<JaxRsApplication> applications) {

        String of(String route) {
            String addresses = applications.stream()
                    .flatMap(application -> application.paths().stream())
                    .distinct()
                    .map(path -> known() + path + route)
                    .collect(Collectors.joining(" and "));
            return addresses.isEmpty() ? known() + route : addresses;
        }

        private String known() {
            return contextPath == null ? "" : contextPath;
        }

        String remark() {
            return contextPath == null ? ", below the context path" : "";
        }
    }
}
