package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaSectionTest {
    private final Libraries none = new Libraries(List.of());

    @Test
    void theVersionIsToldInItsParts() {
        assertThat(section("17.0.15+6-Debian-1deb12u1", Map.of()).data())
                .containsEntry("version", "17.0.15+6-Debian-1deb12u1")
                .containsEntry("version_info", info(17, 0, 15, 0, null, 6, "Debian-1deb12u1"));
        assertThat(section("26.1.2.3-ea", Map.of()).data())
                .containsEntry("version_info", info(26, 1, 2, 3, "ea", null, null));
    }

    @Test
    void pathsAreListed() {
        String path = "a.jar" + File.pathSeparator + "lib" + File.separator + "b.jar";

        Map<String, Object> data = section("21", Map.of("java.class.path", path, "jdk.module.path", "mods"))
                .data();

        assertThat(data)
                .containsEntry("classpath", List.of("a.jar", "lib" + File.separator + "b.jar"))
                .containsEntry("modulepath", List.of("mods"));
    }

    @Test
    void anEmptyPathHasNoElements() {
        assertThat(section("21", Map.of()).data()).containsEntry("classpath", List.of());
    }

    @Test
    void theVirtualMachineIsDescribed() {
        Map<String, String> properties = Map.of(
                "java.vendor",
                "V",
                "java.vm.name",
                "n",
                "java.vm.version",
                "v",
                "java.vm.vendor",
                "w",
                "java.vm.info",
                "i");

        assertThat(section("21", properties).data())
                .containsEntry("vendor", "V")
                .containsEntry("vm", Map.of("name", "n", "version", "v", "vendor", "w", "info", "i"));
    }

    @Test
    void packagesAreTheLibrariesOfTheApplication() {
        Libraries libraries = new Libraries(List.of(() -> List.of(new Jar("gone.jar", () -> null))));

        assertThat(new JavaSection(libraries).data()).containsEntry("packages", Map.of("gone.jar", "unreadable"));
    }

    @Test
    void thisJavaIsDescribed() {
        assertThat(new JavaSection(none).data())
                .containsEntry("version", Runtime.version().toString())
                .containsEntry("vendor", System.getProperty("java.vendor"))
                .hasEntrySatisfying(
                        "executable", file -> assertThat(file.toString()).contains("java"));
    }

    @Test
    void theFieldsStandInAFixedOrder() {
        assertThat(new JavaSection(none).data().keySet())
                .containsExactly(
                        "version", "version_info", "executable", "vendor", "vm", "classpath", "modulepath", "packages");
    }

    @Test
    void theExecutableIsWhatTheSystemSaysOrWhatIsUsual() {
        assertThat(ProcessFacts.executable(Optional.of("/opt/launcher"), "/opt/java"))
                .isEqualTo("/opt/launcher");
        assertThat(ProcessFacts.executable(Optional.empty(), "opt"))
                .isEqualTo(String.join(File.separator, "opt", "bin", "java"));
    }

    private JavaSection section(String version, Map<String, String> properties) {
        return new JavaSection(
                none, Runtime.Version.parse(version), "/bin/java", name -> properties.getOrDefault(name, ""));
    }

    private static Map<String, @Nullable Object> info(@Nullable Object... values) {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        List<String> names = List.of("feature", "interim", "update", "patch", "pre", "build", "optional");
        for (int i = 0; i < values.length; i++) {
            info.put(names.get(i), values[i]);
        }
        return info;
    }
}
