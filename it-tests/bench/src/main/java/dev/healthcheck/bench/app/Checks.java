package dev.healthcheck.bench.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** As many checks as the WAR's file says, each of which counts its runs. */
@ApplicationScoped
public class Checks {
    public static final String FILE = "checks.properties";

    private static final Map<String, Integer> RUNS = new ConcurrentHashMap<>();

    void add(@Observes @Initialized(ApplicationScoped.class) Object start, HealthCheckRegistry registry)
            throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Checks.class.getResourceAsStream("/" + FILE)) {
            properties.load(file);
        }
        addTo(
                registry,
                Integer.parseInt(properties.getProperty("checks")),
                Duration.ofMillis(Long.parseLong(properties.getProperty("millis"))));
    }

    public static void addTo(HealthCheckRegistry registry, int checks, Duration each) {
        for (int i = 1; i <= checks; i++) {
            String name = "check-%03d".formatted(i);
            registry.addCheck(name, () -> run(name, each));
        }
    }

    private static CheckResult run(String name, Duration time) throws InterruptedException {
        RUNS.merge(name, 1, Integer::sum);
        Thread.sleep(time.toMillis());
        return CheckResult.passed("ok");
    }

    /** {@return how often each check was run} */
    static Map<String, Integer> runs() {
        return RUNS;
    }
}
