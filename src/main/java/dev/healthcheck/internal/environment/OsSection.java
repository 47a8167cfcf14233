package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The operating system, with the values of Python's {@code sys.platform}, {@code os.name} and {@code os.uname()}. */
public final class OsSection implements Section {
    private static final Path KERNEL_VERSION = Path.of("/proc/sys/kernel/version");

    private final String hostName;
    private final UnaryOperator<String> properties;
    private final Path kernelVersion;

    /** @param hostName the host name, reported as the node */
    public OsSection(String hostName) {
        this(hostName, name -> System.getProperty(name, ""), KERNEL_VERSION);
    }

    OsSection(String hostName, UnaryOperator<String> properties, Path kernelVersion) {
        this.hostName = hostName;
        this.properties = properties;
        this.kernelVersion = kernelVersion;
    }

    @Override
    public Map<String, Object> data() {
        Platform platform = Platform.of(properties.apply("os.name"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("platform", platform.platform());
        data.put("name", platform.name());
        data.put("uname", uname(platform));
        return data;
    }

    private List<String> uname(Platform platform) {
        return List.of(
                platform.system(),
                hostName,
                properties.apply("os.version"),
                SmallFile.read(kernelVersion).orElse("").strip(),
                platform.machine(properties.apply("os.arch")));
    }
}
