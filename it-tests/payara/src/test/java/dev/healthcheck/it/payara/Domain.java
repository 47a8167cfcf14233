package dev.healthcheck.it.payara;

import dev.healthcheck.it.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Edits a fresh {@code domain.xml}: every listener on the loopback address and a free port, no clustering. */
final class Domain {
    private static final List<Integer> OTHER_PORTS = List.of(8181, 3700, 3820, 3920, 8686, 5900, 4900, 6666);

    private static final String HEAP = System.getProperty("server.heap", "512m");

    private Domain() {}

    /** GlassFish has a database that is a process of its own. */
    private static final String DERBY =
            "(?s)(<jdbc-connection-pool [^>]*name=\"DerbyPool\" )[^>]*>.*?</jdbc-connection-pool>";

    private static final String H2 = """
            $1datasource-classname="org.h2.jdbcx.JdbcDataSource" res-type="javax.sql.DataSource">
                <property name="URL" value="jdbc:h2:mem:it-tests"/>
            </jdbc-connection-pool>
            """;

    static void configure(Path file, int port, int adminPort) throws IOException {
        String xml = Files.readString(file)
                .replace("0.0.0.0", "127.0.0.1")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replaceFirst("<connector-service", jmsService() + "<connector-service")
                .replaceFirst(DERBY, H2)
                .replace("-Xmx512m", "-Xmx" + HEAP);
        xml = withPort(withPort(xml, 8080, port), 4848, adminPort);
        for (int other : OTHER_PORTS) {
            xml = withPort(xml, other, FreePorts.next());
        }
        Files.writeString(file, xml);
    }

    /** Without an element of its own, JMS listens on all addresses. */
    private static String jmsService() throws IOException {
        return """
                <jms-service type="EMBEDDED" default-jms-host="default_JMS_host">
                    <jms-host name="default_JMS_host" host="127.0.0.1" port="%d" lazy-init="true"/>
                </jms-service>
                """.formatted(FreePorts.next());
    }

    private static String withPort(String xml, int standard, int free) {
        return xml.replace("port=\"" + standard + "\"", "port=\"" + free + "\"")
                .replace("port=" + standard + "<", "port=" + free + "<");
    }
}
