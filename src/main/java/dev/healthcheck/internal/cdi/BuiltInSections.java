package dev.healthcheck.internal.cdi;

import dev.healthcheck.Section;
import dev.healthcheck.internal.engine.SectionSettings;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.BuildSection;
import dev.healthcheck.internal.environment.DigestSection;
import dev.healthcheck.internal.environment.JavaSection;
import dev.healthcheck.internal.environment.Libraries;
import dev.healthcheck.internal.environment.OsSection;
import dev.healthcheck.internal.environment.ProcessSection;
import dev.healthcheck.internal.environment.ResourcesSection;
import dev.healthcheck.internal.environment.RuntimeSection;
import dev.healthcheck.internal.environment.SbomSection;
import dev.healthcheck.internal.environment.ServerSection;
import dev.healthcheck.internal.environment.TlsSection;
import dev.healthcheck.internal.servlet.DeploymentContext;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sections that the library contains. */
public final class BuiltInSections {
    private BuiltInSections() {}

    /**
     * {@return the sections that the settings allow, in their order}
     *
     * <p>A request creates them: most applications get no such request, and their start must not take longer.
     *
     * @param checks returns the names of all checks
     * @param scrub returns a value without its secrets, for a name and the value
     */
    public static Map<String, Section> of(
            Settings settings,
            String hostname,
            Supplier<DeploymentContext> deployment,
            Supplier<Set<String>> checks,
            BinaryOperator<String> scrub) {
        Libraries libraries =
                new Libraries(List.of(() -> deployment.get().libraries().jars()));
        Configuration configuration = new Configuration(settings, deployment, checks);
        SectionSettings options = settings.sections();
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("os", () -> new OsSection(hostname).data());
        sections.put("java", () -> new JavaSection(libraries).data());
        sections.put("process", () -> new ProcessSection().data());
        sections.put("config", () -> configuration.section().data());
        sections.put(
                "build",
                new Once(() -> new Fixed(new BuildSection(deployment.get().files()).data())));
        sections.put("runtime", () -> new RuntimeSection(root()).data());
        sections.put("server", () -> new ServerSection(deployment.get().server()).data());
        sections.put(
                "sbom",
                new Once(() -> new SbomSection(libraries, deployment.get().files())));
        sections.put("tls", new Once(() -> new TlsSection(options.stores(), options.storePassword())));
        sections.put("resources", () -> new ResourcesSection().data());
        sections.put(
                "digest",
                () -> new DigestSection(
                                libraries::versions,
                                configuration::withSecrets,
                                configuration.scrub(scrub),
                                options.digestKey())
                        .data());
        sections.keySet().retainAll(options.shown());
        return sections;
    }

    private static Path root() {
        return FileSystems.getDefault().getRootDirectories().iterator().next();
    }

    /** A section whose content does not change. */
    private record Fixed(Object data) implements Section {}

    /** A section that the first request creates, and that keeps what it has read. */
    private static final class Once implements Section {
        private final Callable<Section> maker;
        private @Nullable Section section;

        Once(Callable<Section> maker) {
            this.maker = maker;
        }

        @Override
        public @Nullable Object data() throws Exception {
            return section().data();
        }

        private synchronized Section section() throws Exception {
            Section known = section;
            if (known == null) {
                known = maker.call();
                section = known;
            }
            return known;
        }
    }
}
