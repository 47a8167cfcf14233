package dev.healthcheck.cli;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a probe.
 *
 * @param target the URL or the path of a file
 * @param tokenFile the path of the file with the token
 * @param timeoutMillis the time limit of the whole call
 * @param maxAgeMillis the greatest age of a status file
 */
record ProbeOptions(String target, @Nullable String tokenFile, long timeoutMillis, long maxAgeMillis) {
    static ProbeOptions of(String[] args) throws WrongArguments {
        return new ProbeArguments(args).read();
    }

    boolean isUrl() {
        return target.contains("://");
    }
}
