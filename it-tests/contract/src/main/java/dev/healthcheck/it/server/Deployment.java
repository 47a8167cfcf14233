package dev.healthcheck.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jboss.shrinkwrap.api.Archive;

/** A deployment that ends with the block: {@code try (var app = Deployment.of(server, war))}. */
public record Deployment(Server server, Deployed deployed) implements AutoCloseable {

    public static Deployment of(Server server, Archive<?> archive) {
        return new Deployment(server, server.deploy(archive));
    }

    /** {@return what the server says against a WAR it must refuse} The errors it logs are expected. */
    public static String failureOf(Server server, Archive<?> archive) {
        DeploymentFailed failure = ExpectedErrors.during(
                server, () -> catchThrowableOfType(DeploymentFailed.class, () -> server.deploy(archive)));
        assertThat(failure)
                .as("%s refuses %s", server.name(), archive.getName())
                .isNotNull();
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
