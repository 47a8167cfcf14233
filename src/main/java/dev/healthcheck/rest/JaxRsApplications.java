package dev.healthcheck.rest;

import dev.healthcheck.internal.servlet.DeclaredServlet;
import dev.healthcheck.internal.servlet.DeploymentContext;
import dev.healthcheck.internal.servlet.WebXml;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the JAX-RS applications of the WAR: in the servlets of the server, in web.xml, and in its classes. */
final class JaxRsApplications {
    private final ClassLoader application;
    private final Map<String, JaxRsApplication> found = new LinkedHashMap<>();

    private JaxRsApplications(ClassLoader application) {
        this.application = application;
    }

    /** {@return all applications, each once} {@code classNames} has the classes that may be an application. */
    static Collection<JaxRsApplication> of(
            DeploymentContext deployment, Collection<String> classNames, ClassLoader application) {
        JaxRsApplications applications = new JaxRsApplications(application);
        List<DeclaredServlet> servlets = deployment.servlets();
        if (servlets != null) {
            servlets.forEach(
                    servlet -> servlet.names().forEach(name -> applications.addServlet(name, servlet.mappings())));
        }
        WebXml webXml = deployment.webXml();
        webXml.mappings().forEach(applications::addServlet);
        new TreeSet<>(classNames).forEach(name -> applications.addServlet(name, List.of()));
        return applications.found.values();
    }

    private void addServlet(String name, List<String> mappings) {
        JaxRsApplication one = name.equals(DeclaredServlet.APPLICATION) ? unnamed(mappings) : named(name, mappings);
        if (one != null) {
            found.putIfAbsent(one.className(), one);
        }
    }

    /** WildFly registers such a servlet without a mapping, even if the application does not declare it. */
    private static @Nullable JaxRsApplication unnamed(List<String> mappings) {
        return mappings.isEmpty()
                ? null
                : new JaxRsApplication(DeclaredServlet.APPLICATION, JaxRsApplication.paths(mappings), false);
    }

    private @Nullable JaxRsApplication named(String name, List<String> mappings) {
        try {
            Class<?> type = Class.forName(name, false, application);
            return Modifier.isAbstract(type.getModifiers()) ? null : JaxRsApplication.of(type, mappings);
        } catch (ClassNotFoundException | LinkageError | SecurityException | IllegalArgumentException e) {
            return null;
        }
    }
}
