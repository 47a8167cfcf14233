package dev.healthcheck.it.tck;

import dev.healthcheck.it.embedded.Embedded;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.wildfly.WildFly;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/** One of our servers, as a container of Arquillian. The system property {@code tck.server} chooses it. */
public final class ServerContainer implements DeployableContainer<ServerContainer.NoConfiguration> {
    private final Map<String, Deployed> deployed = new HashMap<>();
    private Server server;

    /** The servers have no configuration. */
    public static final class NoConfiguration implements ContainerConfiguration {

        @Override
        public void validate() {
            // nothing to validate
        }
    }

    /** {@return the chosen server, not started} */
    static Server chosen() {
        String name = System.getProperty("tck.server");
        return switch (name) {
            case "embedded" -> new Embedded();
            case "wildfly" -> new WildFly();
            default -> throw new IllegalStateException("no server: " + name);
        };
    }

    @Override
    public Class<NoConfiguration> getConfigurationClass() {
        return NoConfiguration.class;
    }

    @Override
    public void setup(NoConfiguration configuration) {
        server = chosen();
    }

    @Override
    public void start() throws LifecycleException {
        try {
            server.start();
        } catch (IOException failure) {
            throw new LifecycleException(server.name(), failure);
        }
    }

    @Override
    public void stop() {
        server.close();
    }

    /** All tests are clients, so that nothing is added to a WAR for a protocol. */
    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Deployed one = server.deploy(archive);
            deployed.put(archive.getName(), one);
            URI root = one.uri();
            return new ProtocolMetaData()
                    .addContext(
                            new HTTPContext(root.getHost(), root.getPort()).add(new Servlet("rest", root.getPath())));
        } catch (DeploymentFailed failure) {
            throw new DeploymentException(failure.getMessage(), failure);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        Deployed one = deployed.remove(archive.getName());
        if (one != null) {
            server.undeploy(one);
        }
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("descriptors");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("descriptors");
    }
}
