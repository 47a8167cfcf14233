package dev.healthcheck.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A deployment that ends with the block: {@code try (var app = Deployment.of(server, war))}. */
public record Deployment(Server server, Deployed deployed) implements AutoCloseable {

    public static Deployment of(Server server, WebArchive war) {
        return new Deployment(server, server.deploy(war));
    }

    /** {@return what the server says against a WAR it must refuse} The errors it logs are expected. */
    public static String failureOf(Server server, WebArchive war) {
        DeploymentFailed failure = ExpectedErrors.during(
                server, () -> catchThrowableOfType(DeploymentFailed.class, () -> server.deploy(war)));
        assertThat(failure).as("%s refuses %s", server.name(), war.getName()).isNotNull();
        return failure.getMessage();
    }

    public String at(String path) {
        return deployed.at(path);
    }

    @Override
    public void close() {
        server.undeploy(deployed);
    }
}
