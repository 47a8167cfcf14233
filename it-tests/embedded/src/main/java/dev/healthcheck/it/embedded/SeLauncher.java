package dev.healthcheck.it.embedded;

import dev.healthcheck.it.launcher.WarAdministration;
import dev.healthcheck.it.launcher.WarHost;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves exploded WARs in one JVM: each with its own class loader, CDI container and port. */
public final class SeLauncher implements WarHost {
    private final Map<String, SeWar> wars = new ConcurrentHashMap<>();

    private SeLauncher() {}

    /** Wants the port of the administration. */
    public static void main(String[] arguments) {
        try {
            SeContainers.install();
            WarAdministration.serve("127.0.0.1", Integer.parseInt(arguments[0]), new SeLauncher());
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** @param request the address of the WAR's root and its directory, a line each */
    @Override
    public void deploy(String request) throws Exception {
        String[] lines = request.split("\n");
        URI root = URI.create(lines[0]);
        wars.put(root.getPath().substring(1), SeWar.serve(root, Path.of(lines[1])));
    }

    @Override
    public void undeploy(String name) throws Exception {
        wars.remove(name).close();
    }
}
