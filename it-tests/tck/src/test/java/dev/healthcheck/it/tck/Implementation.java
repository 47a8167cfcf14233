package dev.healthcheck.it.tck;

import dev.healthcheck.it.app.RootRest;
import dev.healthcheck.it.server.Wars;
import org.eclipse.microprofile.health.HealthCheck;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Adds to each WAR of the TCK what the server does not have: the library, the API, and a JAX-RS application. */
public final class Implementation implements ApplicationArchiveProcessor {
    /** One check of the TCK needs three seconds for its constructor, and its result is wanted nevertheless. */
    private static final String SETTINGS = """
            healthcheck.microprofile=on
            healthcheck.timeout=20s
            healthcheck.probe-wait=off
            mp.health.disable-default-procedures=true
            """;

    @Override
    public void process(Archive<?> archive, TestClass test) {
        archive.as(WebArchive.class)
                .addAsLibraries(Wars.library(), Wars.jarOf(HealthCheck.class))
                .addClass(RootRest.class)
                .addAsResource(new StringAsset(SETTINGS), "META-INF/microprofile-config.properties");
    }
}
