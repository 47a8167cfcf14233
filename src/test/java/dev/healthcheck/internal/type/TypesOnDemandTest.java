package dev.healthcheck.internal.type;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.testing.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A new JVM tells which classes a start loads. Nested classes count as their outer class. */
class TypesOnDemandTest {
    private static final Pattern CLASS_OF_TYPES = Pattern.compile(
            "^\\S*\\[class,load] dev\\.healthcheck\\.internal\\.((?:protocol|http|process|resource|network|measure)\\.\\w+).*");

    /** Only the tables of the names of the types. */
    private static final List<String> TABLES =
            List.of("http.HttpChecks", "process.ProcessChecks", "protocol.Protocols", "resource.Resources");

    /** Starts the engine with the settings of the arguments: keys and values in turn. */
    static final class Start {
        private Start() {}

        public static void main(String[] keysAndValues) {
            Settings settings = Given.settings(keysAndValues);
            try (Engine engine = Engine.with(settings).threads(Runnable::run).build()) {
                settings.typed().addTo(engine.registry());
                System.out.println("started");
            }
        }
    }

    private static Set<String> classesOfStart(String... keysAndValues) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xlog:class+load:stdout:tags",
                Start.class.getName()));
        command.addAll(List.of(keysAndValues));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = java.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(java.waitFor()).as("%s", lines).isZero();
        assertThat(lines).contains("started");
        return lines.stream()
                .map(CLASS_OF_TYPES::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void aStartWithoutReadyMadeChecksLoadsNoType() throws Exception {
        assertThat(classesOfStart()).containsExactlyElementsOf(TABLES);
    }

    @Test
    void aStartLoadsTheWantedTypeOnly() throws Exception {
        Set<String> classes = classesOfStart("healthcheck.checks.space.type", "heap");

        assertThat(classes)
                .contains("process.HeapCheck")
                .allMatch(name -> TABLES.contains(name)
                        || name.matches("process\\.(HeapCheck|HeapPool|ProcessType)")
                        || name.startsWith("measure."));
    }

    @Test
    void aCheckOfAServerLoadsNoOtherProtocol() throws Exception {
        Set<String> classes = classesOfStart(
                "healthcheck.checks.cache.type", "tcp",
                "healthcheck.checks.cache.host", "cache",
                "healthcheck.checks.cache.port", "1");

        assertThat(classes)
                .contains("protocol.Tcp")
                .allMatch(name -> TABLES.contains(name)
                        || name.equals("protocol.Tcp")
                        || name.startsWith("network.")
                        || name.startsWith("measure."));
        assertThat(classes).doesNotContain("network.Connection");
    }
}
