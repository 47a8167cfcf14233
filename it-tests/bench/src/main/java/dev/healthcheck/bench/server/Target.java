package dev.healthcheck.bench.server;

import dev.healthcheck.it.payara.Payara;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.Launch;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.wildfly.WildFly;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A server to measure.
 *
 * @param server not started yet
 * @param root below which its own {@code /health} answers, told by a WAR that is deployed to it
 */
public record Target(Server server, Function<Deployed, URI> root) {

    /**
     * {@return WildFly with MicroProfile Health, which answers on the listener of its management} Without telemetry,
     * which its standard configuration does not have, and which takes a quarter of the time of a small request.
     */
    public static Target wildFly() {
        WildFly server = new WildFly(
                launch("wildfly"),
                "standalone-microprofile.xml",
                xml -> xml.replaceAll("<subsystem xmlns=\"urn:[^\"]*telemetry[^\"]*\"[^>]*/>", ""));
        return new Target(server, deployed -> server.management());
    }

    /** {@return WildFly with its standard configuration} */
    public static WildFly standardWildFly() {
        return new WildFly(launch("wildfly"), "standalone.xml", xml -> xml);
    }

    /** {@return Payara, whose MicroProfile Health answers on the listener of the applications} */
    public static Target payara() {
        return new Target(
                new Payara(launch("payara")), deployed -> deployed.uri().resolve("/"));
    }

    private static Launch launch(String module) {
        return Launch.plain(System.getProperty(module + ".version"), Path.of("..", module, "target"));
    }
}
