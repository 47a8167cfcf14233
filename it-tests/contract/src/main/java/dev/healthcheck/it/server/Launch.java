package dev.healthcheck.it.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a server is started.
 *
 * @param version the server's
 * @param folder where the server was unpacked, below {@code server}, and where it runs
 * @param arguments what its JVM gets besides what the server needs
 * @param variables what its environment holds besides ours
 */
public record Launch(String version, Path folder, List<String> arguments, Map<String, String> variables) {

    /**
     * What no test may see again, what may stay, and settings, as arguments and as variables; no soft references, since
     * a class that only those reach has not leaked; and what is quick for a JVM that soon ends.
     */
    private static final List<String> ARGUMENTS = List.of(
            "-XX:SoftRefLRUPolicyMSPerMB=0",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dacme.api.token=property-s3cret",
            "-Dacme.argv.password=argv-s3cret",
            "-Dacme.ssn=123-45-6789",
            "-Dhealthcheck.checks.fromProperty.enabled=false",
            // Tests count runs. One of them turns it on again.
            "-Dhealthcheck.warm-up=off");

    private static final Map<String, String> VARIABLES = Map.of(
            "ACME_SECRET", "env-s3cret", "ACME_COLOR", "green", "HEALTHCHECK_CHECKS_FROMVARIABLE_ENABLED", "false");

    /** {@return that of the tests of a server module} */
    public static Launch ofTests() {
        return new Launch(System.getProperty("server.version"), Path.of("target"), ARGUMENTS, VARIABLES);
    }

    /** {@return one without anything that only tests need, of the server that another module has unpacked} */
    public static Launch plain(String version, Path folder) {
        return new Launch(version, folder, List.of(), Map.of());
    }

    /** {@return the absolute path of a file below the folder} */
    public Path path(String... names) {
        return folder.resolve(Path.of("", names)).toAbsolutePath().normalize();
    }
}
