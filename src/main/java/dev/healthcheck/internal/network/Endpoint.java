package dev.healthcheck.internal.network;

/**
 * A server to connect to.
 *
 * @param host a name or an address
 */
public record Endpoint(String host, int port) {
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
