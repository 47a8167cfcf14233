package dev.healthcheck.internal.cdi;

import dev.healthcheck.Section;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.ConfigSection;
import dev.healthcheck.internal.environment.JavaSection;
import dev.healthcheck.internal.environment.Libraries;
import dev.healthcheck.internal.environment.OsSection;
import dev.healthcheck.internal.environment.ProcessSection;
import dev.healthcheck.internal.microprofile.SettingSources;
import dev.healthcheck.internal.servlet.DeploymentContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sections that the library contains. */
final class BuiltInSections {
    private BuiltInSections() {}

    /** {@return the sections that the settings allow, in their order} */
    static Map<String, Section> of(Settings settings, String hostname, Supplier<DeploymentContext> deployment) {
        Libraries libraries =
                new Libraries(List.of(() -> deployment.get().libraries().jars()));
        Map<String, Section> sections = new LinkedHashMap<>();
        // A request creates them: most applications get no such request, and their start must not take longer.
        sections.put("os", () -> new OsSection(hostname).data());
        sections.put("java", () -> new JavaSection(libraries).data());
        sections.put("process", () -> new ProcessSection().data());
        sections.put(
                "config",
                new ConfigSection(
                        settings.texts()::inForce,
                        SettingSources::configured,
                        () -> deployment.get().contextParameters()));
        sections.keySet().retainAll(settings.sections());
        return sections;
    }
}
