package dev.healthcheck.it.payara;

import dev.healthcheck.it.server.Launch;

/** Payara Server, which comes from GlassFish. */
public final class Payara extends GlassFish {

    public Payara() {
        this(Launch.ofTests());
    }

    public Payara(Launch launch) {
        super(launch, "Payara", "payara");
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
