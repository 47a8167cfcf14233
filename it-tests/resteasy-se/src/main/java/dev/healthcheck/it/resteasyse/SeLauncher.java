package dev.healthcheck.it.resteasyse;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.SeBootstrap;

/** Starts RESTEasy SE, which starts a CDI container itself. */
public final class SeLauncher {

    private SeLauncher() {}

    /** Wants the port, and perhaps {@code twice}, for one more CDI container before that of RESTEasy. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[1].equals("twice")) {
            SeContainerInitializer.newInstance().initialize();
        }
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .build();
        SeBootstrap.start(SeApplication.class, configuration)
                .toCompletableFuture()
                .get();
        System.out.println("RESTEasy SE serves");
    }
}
