package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsSectionTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "Linux,          amd64,   linux,  posix, Linux,   x86_64",
        "Linux,          aarch64, linux,  posix, Linux,   aarch64",
        "Linux,          i386,    linux,  posix, Linux,   i686",
        "Linux,          x86,     linux,  posix, Linux,   i686",
        "Linux,          s390x,   linux,  posix, Linux,   s390x",
        "Mac OS X,       aarch64, darwin, posix, Darwin,  arm64",
        "Mac OS X,       x86_64,  darwin, posix, Darwin,  x86_64",
        "Darwin,         x86_64,  darwin, posix, Darwin,  x86_64",
        "Windows 11,     amd64,   win32,  nt,    Windows, AMD64",
        "Windows Server, aarch64, win32,  nt,    Windows, ARM64",
        "AIX,            ppc64,   aix,    posix, AIX,     ppc64",
        "z/OS,           s390x,   zos,    posix, z/OS,    s390x",
    })
    void anOperatingSystemIsNamedAsPythonAndUnameDo(
            String osName, String arch, String platform, String name, String system, String machine) {
        Map<String, String> properties = Map.of("os.name", osName, "os.version", "1.2", "os.arch", arch);
        OsSection section = new OsSection("web-1", key -> properties.getOrDefault(key, ""), folder.resolve("missing"));

        assertThat(section.data())
                .isEqualTo(Map.of(
                        "platform", platform, "name", name, "uname", List.of(system, "web-1", "1.2", "", machine)));
    }

    @Test
    void theKernelTellsItsVersion() throws IOException {
        Path version = Files.writeString(folder.resolve("version"), "#1 SMP Debian\n");

        OsSection section = new OsSection("web-1", name -> "x", version);

        assertThat(section.data()).containsEntry("uname", List.of("x", "web-1", "x", "#1 SMP Debian", "x"));
    }

    @Test
    void thisOperatingSystemIsDescribed() {
        assertThat(new OsSection("web-1").data()).asString().contains("web-1, " + System.getProperty("os.version"));
    }

    @Test
    void theFieldsStandInTheOrderOfTheSeed() {
        assertThat(new OsSection("web-1").data().keySet()).containsExactly("platform", "name", "uname");
    }
}
