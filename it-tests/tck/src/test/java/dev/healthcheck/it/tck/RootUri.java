package dev.healthcheck.it.tck;

import java.lang.annotation.Annotation;
import java.net.URI;
import org.jboss.arquillian.container.test.impl.enricher.resource.URIResourceProvider;
import org.jboss.arquillian.test.api.ArquillianResource;

/** The root of a WAR without a slash at the end: the TCK appends {@code /health}. Its manual asks for such a class. */
public final class RootUri extends URIResourceProvider {

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        String root = String.valueOf(super.lookup(resource, qualifiers));
        return URI.create(root.endsWith("/") ? root.substring(0, root.length() - 1) : root);
    }
}
