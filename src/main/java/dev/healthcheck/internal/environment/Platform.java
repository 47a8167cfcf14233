package dev.healthcheck.internal.environment;

import java.util.Locale;
import java.util.Map;

/**
 * The names of an operating system outside of Java.
 *
 * @param platform the value of Python's {@code sys.platform}
 * @param name the value of Python's {@code os.name}
 * @param system the output of {@code uname -s}
 * @param machines the output of {@code uname -m}, by Java's name of the architecture
 */
record Platform(String platform, String name, String system, Map<String, String> machines) {

    static Platform of(String osName) {
        if (osName.startsWith("Windows")) {
            return new Platform("win32", "nt", "Windows", Map.of("amd64", "AMD64", "aarch64", "ARM64"));
        }
        if (osName.startsWith("Mac") || osName.equals("Darwin")) {
            return new Platform("darwin", "posix", "Darwin", Map.of("aarch64", "arm64"));
        }
        if (osName.equals("Linux")) {
            return new Platform("linux", "posix", osName, Map.of("amd64", "x86_64", "i386", "i686", "x86", "i686"));
        }
        String platform = osName.toLowerCase(Locale.ROOT).replace(" ", "").replace("/", "");
        return new Platform(platform, "posix", osName, Map.of());
    }

    String machine(String architecture) {
        return machines.getOrDefault(architecture, architecture);
    }
}
