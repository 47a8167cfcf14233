package dev.healthcheck.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program wrk, with one thread of the two cores. */
final class Wrk implements Load {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx|Socket errors");

    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    @Override
    public String name() {
        return "wrk, 1 thread, " + CONNECTIONS + " connections";
    }

    @Override
    public double requestsPerSecond(URI address, Duration time) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + time.toSeconds() + "s",
                        "--timeout",
                        "30s",
                        address.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), UTF_8);
        Matcher rate = RATE.matcher(output);
        if (wrk.waitFor() != 0 || !rate.find() || ERRORS.matcher(output).find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
