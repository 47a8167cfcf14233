package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.io.File;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The Java runtime, its paths, and the libraries of the application. */
public final class JavaSection implements Section {
    private final Libraries libraries;
    private final Runtime.Version version;
    private final String executable;
    private final UnaryOperator<String> properties;

    public JavaSection(Libraries libraries) {
        this(libraries, Runtime.version(), ProcessFacts.executable(), name -> System.getProperty(name, ""));
    }

    JavaSection(Libraries libraries, Runtime.Version version, String executable, UnaryOperator<String> properties) {
        this.libraries = libraries;
        this.version = version;
        this.executable = executable;
        this.properties = properties;
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version.toString());
        data.put("version_info", versionInfo());
        data.put("executable", executable);
        data.put("vendor", properties.apply("java.vendor"));
        data.put("vm", vm());
        data.put("classpath", path("java.class.path"));
        data.put("modulepath", path("jdk.module.path"));
        data.put("packages", libraries.versions());
        return data;
    }

    private Map<String, @Nullable Object> versionInfo() {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("feature", version.feature());
        info.put("interim", version.interim());
        info.put("update", version.update());
        info.put("patch", version.patch());
        info.put("pre", version.pre().orElse(null));
        info.put("build", version.build().orElse(null));
        info.put("optional", version.optional().orElse(null));
        return info;
    }

    private Map<String, Object> vm() {
        Map<String, Object> vm = new LinkedHashMap<>();
        for (String name : List.of("name", "version", "vendor", "info")) {
            vm.put(name, properties.apply("java.vm." + name));
        }
        return vm;
    }

    private List<String> path(String property) {
        StringTokenizer elements = new StringTokenizer(properties.apply(property), File.pathSeparator);
        return Collections.list(elements).stream().map(String::valueOf).toList();
    }
}
