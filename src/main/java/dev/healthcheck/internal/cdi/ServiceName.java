package dev.healthcheck.internal.cdi;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes the name of one instance of the service, which the requests of checks to other services carry. */
final class ServiceName {
    private static final int RANDOM_BYTES = 4;

    private ServiceName() {}

    /** {@return the name of the service and a random part} The name does not tell the machine to other services. */
    static String of(@Nullable String service) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return (service == null ? "service" : service) + "-" + HexFormat.of().formatHex(random);
    }
}
