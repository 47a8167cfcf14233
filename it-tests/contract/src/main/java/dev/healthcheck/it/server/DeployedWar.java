package dev.healthcheck.it.server;

import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Deploys a WAR for all tests of a class, nested ones included.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DeployedWar APP = new DeployedWar(ShrinkWrap.create(WebArchive.class, "app.war"));
 * }</pre>
 */
public final class DeployedWar implements BeforeAllCallback {
    private final WebArchive war;
    private Deployment deployment;

    public DeployedWar(WebArchive war) {
        this.war = war;
    }

    /** The store undeploys: it closes the deployment when the class that registered it has run. */
    @Override
    public void beforeAll(ExtensionContext context) {
        deployment = context.getStore(Namespace.create(this))
                .getOrComputeIfAbsent(
                        Deployment.class, key -> Deployment.of(RunningServer.of(context), war), Deployment.class);
    }

    public String at(String path) {
        return deployment.at(path);
    }

    public Deployed deployed() {
        return deployment.deployed();
    }
}
