package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessSectionTest {
    private final Properties properties = new Properties();

    @Test
    void theProcessIsDescribed() {
        properties.setProperty("a", "b");

        assertThat(section().data().toString())
                .isEqualTo(
                        "{pid=42, argv=[java, Main], cwd=/srv, user=app, environ={A=1, PASSWORD=x, Z=2}, properties={a=b},"
                                + " start_time=1386186216.660, uptime=61.005}");
    }

    @Test
    void timesAreSecondsWithMilliseconds() {
        assertThat(section().data())
                .containsEntry("start_time", new BigDecimal("1386186216.660"))
                .containsEntry("uptime", new BigDecimal("61.005"));
    }

    @Test
    void propertiesAreSortedAndReadAnew() {
        ProcessSection section = section();
        Object before = section.data().get("properties");
        List.of("z", "a", "m").forEach(name -> properties.setProperty(name, "x"));

        assertThat(before).hasToString("{}");
        assertThat(section.data().get("properties")).hasToString("{a=x, m=x, z=x}");
    }

    @Test
    void onlyPropertiesThatAreStringsAreShown() {
        properties.put("object", new Object());
        properties.put(1, "number");
        properties.setProperty("a", "b");

        assertThat(section().data()).containsEntry("properties", Map.of("a", "b"));
    }

    @Test
    void defaultsOfPropertiesAreShown() {
        Properties defaults = new Properties();
        defaults.setProperty("a", "b");

        assertThat(section(new Properties(defaults)).data()).containsEntry("properties", Map.of("a", "b"));
    }

    @Test
    void aPropertyThatVanishesMeanwhileIsLeftOut() {
        Properties vanishing = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public Set<String> stringPropertyNames() {
                return Set.of("gone");
            }
        };

        assertThat(section(vanishing).data()).containsEntry("properties", Map.of());
    }

    @Test
    void thisProcessIsDescribed() {
        Map<String, Object> data = new ProcessSection().data();

        assertThat(data)
                .containsEntry("pid", ProcessHandle.current().pid())
                .containsEntry("cwd", System.getProperty("user.dir"))
                .containsEntry("environ", System.getenv());
        assertThat((List<?>) data.get("argv")).hasSizeGreaterThan(1);
        assertThat((BigDecimal) data.get("uptime")).isPositive();
        assertThat((BigDecimal) data.get("start_time"))
                .isBetween(BigDecimal.ONE, BigDecimal.valueOf(Instant.now().toEpochMilli(), 3));
    }

    private ProcessSection section() {
        return section(properties);
    }

    private static ProcessSection section(Properties properties) {
        return new ProcessSection(new ProcessFacts(
                42,
                List.of("java", "Main"),
                "/srv",
                "app",
                Instant.ofEpochMilli(1386186216660L),
                () -> Duration.ofMillis(61_005),
                Map.of("Z", "2", "A", "1", "PASSWORD", "x"),
                () -> properties));
    }
}
