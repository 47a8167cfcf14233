package dev.healthcheck.it.tck;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.impl.enricher.resource.URIResourceProvider;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Tells Arquillian about the servers. Arquillian finds it by itself. */
public final class TckExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, ServerContainer.class)
                .service(ApplicationArchiveProcessor.class, Implementation.class)
                .override(ResourceProvider.class, URIResourceProvider.class, RootUri.class);
    }
}
