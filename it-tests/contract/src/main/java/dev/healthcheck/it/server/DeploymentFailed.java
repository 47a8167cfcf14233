package dev.healthcheck.it.server;

/** Carries what the server says about a WAR it refused. */
public final class DeploymentFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DeploymentFailed(String serverText) {
        super(serverText);
    }
}
