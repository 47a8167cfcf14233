package dev.healthcheck.bench.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Asks as fast as it can. */
interface Load {
    int CONNECTIONS = 16;

    /** {@return how many times a second the address answered 200; any other answer is an exception} */
    double requestsPerSecond(URI address, Duration time) throws IOException, InterruptedException;

    /** {@return wrk where it is installed, else one of the JDK's own} */
    static Load installed() {
        return Wrk.isInstalled() ? new Wrk() : new JdkClients();
    }

    String name();
}
