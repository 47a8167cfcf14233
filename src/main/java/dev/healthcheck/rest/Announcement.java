package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.ClassScan;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.servlet.DeclaredServlet;
import dev.healthcheck.internal.servlet.DeploymentContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

    private static final String CLASS = "the application needs a class such as"
            + " @ApplicationPath(\"/\") public class Rest extends jakarta.ws.rs.core.Application {}";

    /** Only servers know the form of web.xml, and only Helidon needs the scope. */
    private static final String DECLARE_TO_LIBRARY =
            CLASS + "; on Helidon the class needs a scope, such as @ApplicationScoped";

    private static final String DECLARE_TO_SERVER = CLASS + ", or in WEB-INF/web.xml"
            + " <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>"
            + " <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>"
            + "<url-pattern>/*</url-pattern></servlet-mapping>";

    /** The constructor for CDI. */
    public Announcement() {}

    void announce(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class) Object start,
            HealthCheckRuntime runtime,
            @Any Instance<RuntimeUser> users) {
        try {
            users.forEach(user -> user.use(runtime));
            announce(runtime);
        } catch (NoClassDefFoundError absent) {
            if (!String.valueOf(absent.getMessage()).startsWith("jakarta/ws/rs/")) {
                throw absent;
            }
            Message.NO_JAX_RS.log(LOGGER);
        }
    }

    private static void announce(HealthCheckRuntime runtime) {
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
            hint(deployment, applications, runtime.classes());
        }
    }

    private static void hint(
            DeploymentContext deployment, Collection<JaxRsApplication> applications, ClassScan classes) {
        // A class that the scan does not see, such as one of a library, may list the resources of this library.
        List<String> listing = applications.stream()
                .filter(JaxRsApplication::listsItsClasses)
                .map(JaxRsApplication::className)
                .filter(classes.withApplications()::contains)
                .toList();
        if (applications.isEmpty() && !deployment.webXml().namesJaxRs() || isIgnored(applications)) {
            hintOfNone(deployment);
        } else if (!listing.isEmpty() && listing.size() == applications.size() && !classes.listsLibrary()) {
            Message.CLASSES_LISTED.log(LOGGER, String.join(", ", listing), LIST);
        }
        if (deployment.webXml().isComplete() && deployment.servlets() != null) {
            Message.METADATA_COMPLETE.log(LOGGER);
        }
    }

    /** {@return whether web.xml declares all of them, in a form that the JAX-RS implementation does not know} */
    private static boolean isIgnored(Collection<JaxRsApplication> applications) {
        return !applications.isEmpty()
                && applications.stream().allMatch(one -> one.className().equals(DeclaredServlet.APPLICATION))
                && JaxRsRuntime.ignoresWebXml();
    }

    private static void hintOfNone(DeploymentContext deployment) {
        if (JaxRsRuntime.isOfApplication()) {
            Message.NO_APPLICATION_SEEN.log(LOGGER, DECLARE_TO_LIBRARY);
        } else if (deployment.servlets() == null) {
            Message.NO_APPLICATION_SEEN.log(LOGGER, DECLARE_TO_SERVER);
        } else {
            Message.NO_APPLICATION.log(LOGGER, DECLARE_TO_SERVER);
        }
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
