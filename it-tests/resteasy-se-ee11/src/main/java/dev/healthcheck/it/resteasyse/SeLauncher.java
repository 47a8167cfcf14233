package dev.healthcheck.it.resteasyse;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** Starts Weld SE and RESTEasy, which has no module of its own for CDI any more, so that the bridge is set by hand. */
public final class SeLauncher {

    private SeLauncher() {}

    /** Wants the port. */
    public static void main(String[] arguments) {
        SeContainerInitializer.newInstance().initialize();
        ResteasyDeploymentImpl deployment = new ResteasyDeploymentImpl();
        deployment.setApplicationClass(SeApplication.class.getName());
        deployment.setInjectorFactoryClass(CdiInjectorFactory.class.getName());
        new UndertowJaxrsServer()
                .setHostname("127.0.0.1")
                .setPort(Integer.parseInt(arguments[0]))
                .start()
                .deploy(deployment);
        System.out.println("RESTEasy SE serves");
    }
}
