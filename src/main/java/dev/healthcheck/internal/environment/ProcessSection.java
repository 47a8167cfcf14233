package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The process: its arguments, environment variables and system properties, before secrets are masked. */
public final class ProcessSection implements Section {
    private final ProcessFacts facts;

    /** Creates the section of this process. */
    public ProcessSection() {
        this(ProcessFacts.current());
    }

    ProcessSection(ProcessFacts facts) {
        this.facts = facts;
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pid", facts.pid());
        data.put("argv", facts.argv());
        data.put("cwd", facts.cwd());
        data.put("user", facts.user());
        data.put("environ", new TreeMap<>(facts.environ()));
        data.put("properties", sorted(facts.properties().get()));
        data.put("start_time", seconds(facts.startTime().toEpochMilli()));
        data.put("uptime", seconds(facts.uptime().get().toMillis()));
        return data;
    }

    /** Skips a property that another thread removes at the same time. */
    private static Map<String, String> sorted(Properties properties) {
        Map<String, String> sorted = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            if (value != null) {
                sorted.put(name, value);
            }
        }
        return sorted;
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
