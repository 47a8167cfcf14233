package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Healthy checks whose outputs hold values for a diagnosis that JSON does not know. */
@ApplicationScoped
public class Odd {
    private final Map<String, Integer> changing = new HashMap<>();
    private volatile boolean gone;

    /** Cannot be read in one place. */
    static class HalfReadable {
        public String getName() {
            return "orders";
        }

        public String getDepth() {
            throw new IllegalStateException("the connection is closed");
        }
    }

    record Hidden(Path directory, double share) {}

    @PreDestroy
    void end() {
        gone = true;
    }

    @HealthCheck
    Map<String, Object> values() throws IOException {
        record Local(String name, Hidden hidden) {}
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", Path.of("orders.log"));
        values.put("file", new File("orders.log"));
        values.put("uri", URI.create("http://orders/"));
        values.put("class", Odd.class);
        values.put("text", new StringBuilder("built"));
        values.put("nan", Double.NaN);
        values.put("infinity", Float.POSITIVE_INFINITY);
        values.put("record", new Local("orders", new Hidden(Path.of("tmp"), 0.5)));
        values.put("entry", Map.entry("depth", 5));
        values.put("iterator", List.of(1, 2).iterator());
        values.put("address", InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
        values.put("charset", StandardCharsets.UTF_8);
        values.put("locale", Locale.CANADA_FRENCH);
        values.put("pattern", Pattern.compile("a+"));
        values.put("instant", Instant.EPOCH);
        values.put("duration", Duration.ofSeconds(2));
        values.put("unit", TimeUnit.SECONDS);
        values.put("keys", Map.of(Path.of("a"), 1));
        return values;
    }

    @HealthCheck
    CheckResult lastFailure() {
        return CheckResult.passed(Map.of("lastFailure", new IOException("the disk was full")));
    }

    @HealthCheck
    Object halfReadable() {
        return new HalfReadable();
    }

    /** The map is changed by another thread while it is read. */
    @HealthCheck(successTtl = "off")
    CheckResult changing() {
        Thread changer = new Thread(this::change, "changer");
        changer.setDaemon(true);
        changer.start();
        return CheckResult.passed(changing);
    }

    private void change() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        for (int i = 0; System.nanoTime() < end && !gone; i++) {
            synchronized (this) {
                changing.put("key" + i % 1000, i);
                changing.remove("key" + (i + 500) % 1000);
            }
        }
    }

    @EnvironmentSection
    Map<String, Object> oddFacts() {
        return Map.of("directory", Path.of("orders"), "broken", new HalfReadable(), "name", "orders");
    }
}
