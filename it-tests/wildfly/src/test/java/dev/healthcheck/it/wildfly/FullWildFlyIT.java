package dev.healthcheck.it.wildfly;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.it.contract.MessagingChecks;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A WildFly with messaging, which {@code standalone.xml} has not. */
class FullWildFlyIT {

    @Test
    void messagesOfChecksGoThereAndBack() throws IOException {
        Launch tests = Launch.ofTests();
        assumeTrue(WildFly.hasBroker(tests), "its full configuration has no message broker");
        Path folder = Path.of("target", "full");
        Files.createDirectories(folder);
        Path server = folder.resolve("server");
        Files.deleteIfExists(server);
        Files.createSymbolicLink(server, tests.path("server"));
        String port = Integer.toString(FreePorts.next());
        try (WildFly wildFly = new WildFly(
                new Launch(tests.version(), folder, tests.arguments(), tests.variables()),
                "standalone-full.xml",
                xml -> xml.replace("port=\"3528\"", "port=\"" + port + "\""))) {
            wildFly.start();
            MessagingChecks.passOn(wildFly, "java:comp/DefaultJMSConnectionFactory");
        }
    }
}
