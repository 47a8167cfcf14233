package dev.healthcheck.it.launcher;

/** A server that takes WARs while it runs. */
public interface WarHost {

    /**
     * Deploys a WAR.
     *
     * @param request what the test's side of the server has sent
     */
    void deploy(String request) throws Exception;

    /** Undeploys the WAR of the name. */
    void undeploy(String name) throws Exception;
}
