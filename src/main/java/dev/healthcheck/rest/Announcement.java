package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.servlet.DeploymentContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Logs the addresses of the reports at the start, and the steps to take if the reports cannot answer. */
@ApplicationScoped
public class Announcement {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");

    private static final String LIST = "dev.healthcheck.rest.HealthCheckResources.classes()";

    private static final String DECLARE = "the application needs a class such as"
            + " @ApplicationPath(\"/\") public class Rest extends jakarta.ws.rs.core.Application {}, or in WEB-INF/web.xml"
            + " <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>"
            + " <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>"
            + "<url-pattern>/*</url-pattern></servlet-mapping>";

    /** The constructor for CDI. */
    public Announcement() {}

    void announce(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class) Object start,
            HealthCheckRuntime runtime) {
        Settings settings = runtime.settings();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        DeploymentContext deployment = runtime.deployment();
        Collection<JaxRsApplication> applications =
                JaxRsApplications.of(deployment, runtime.classes().withApplications(), loader);
        Addresses addresses = new Addresses(deployment.contextPath(), applications);
        String microProfile = settings.routes().microProfile();
        Message.STARTED.log(
                LOGGER,
                runtime.checks(),
                addresses.of(settings.routes().health()),
                addresses.of(settings.routes().environment()),
                settings.access().environment(),
                (microProfile == null ? "" : ", MicroProfile Health at " + addresses.of(microProfile))
                        + addresses.remark());
        new Collisions(RouteFilter.routes(runtime), loader)
                .among(runtime.classes().withPaths())
                .forEach(sentence -> Message.RIVAL_ROUTE.log(LOGGER, sentence));
        if (deployment.inServer()) {
            hint(deployment, applications, runtime.classes().listsLibrary());
        }
    }

    private static void hint(
            DeploymentContext deployment, Collection<JaxRsApplication> applications, boolean listsLibrary) {
        List<String> listing = applications.stream()
                .filter(JaxRsApplication::listsItsClasses)
                .map(JaxRsApplication::className)
                .toList();
        if (applications.isEmpty() && !deployment.webXml().namesJaxRs()) {
            hintOfNone(deployment);
        } else if (!listing.isEmpty() && listing.size() == applications.size() && !listsLibrary) {
            Message.CLASSES_LISTED.log(LOGGER, String.join(", ", listing), LIST);
        }
        if (deployment.webXml().isComplete() && deployment.servlets() != null) {
            Message.METADATA_COMPLETE.log(LOGGER);
        }
    }

    private static void hintOfNone(DeploymentContext deployment) {
        Message message = deployment.servlets() == null ? Message.NO_APPLICATION_SEEN : Message.NO_APPLICATION;
        message.log(LOGGER, DECLARE);
    }

    /**
     * The addresses of a route.
     *
     * @param contextPath the context path; null if it is not known
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
