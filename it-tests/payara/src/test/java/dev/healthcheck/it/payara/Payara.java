package dev.healthcheck.it.payara;

import dev.healthcheck.it.server.Launch;
import java.net.URI;
import java.util.Optional;

/** Payara Server, which comes from GlassFish. */
public final class Payara extends GlassFish {

    public Payara() {
        this(Launch.ofTests());
    }

    public Payara(Launch launch) {
        super(launch, "Payara", "payara");
    }

    @Override
    public Optional<URI> microProfileHealth() {
        return Optional.of(URI.create("http://127.0.0.1:" + port() + "/health"));
    }

    @Override
    public boolean forgetsApplications() {
        return true;
    }

    @Override
    void expectErrors() {}

    @Override
    public boolean tellsLibrariesApart() {
        return true;
    }
}
