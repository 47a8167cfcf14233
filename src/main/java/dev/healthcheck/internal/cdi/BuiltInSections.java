package dev.healthcheck.internal.cdi;

import dev.healthcheck.Section;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.ConfigSection;
import dev.healthcheck.internal.environment.JavaSection;
import dev.healthcheck.internal.environment.Libraries;
import dev.healthcheck.internal.environment.OsSection;
import dev.healthcheck.internal.environment.ProcessSection;
import dev.healthcheck.internal.microprofile.Sources;
import dev.healthcheck.internal.servlet.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sections that the library brings. */
final class BuiltInSections {
    private BuiltInSections() {}

    /** {@return those that the settings let in, in their order} */
    static Map<String, Section> of(Settings settings, String hostname, Supplier<Surroundings> surroundings) {
        Libraries libraries =
                new Libraries(List.of(() -> surroundings.get().libraries().jars()));
        Map<String, Section> sections = new LinkedHashMap<>();
        // Made when somebody asks: most applications are never asked, and none should start later for it.
        sections.put("os", () -> new OsSection(hostname).data());
        sections.put("java", () -> new JavaSection(libraries).data());
        sections.put("process", () -> new ProcessSection().data());
        sections.put(
                "config",
                new ConfigSection(
                        settings.texts()::inForce,
                        Sources::configured,
                        () -> surroundings.get().contextParameters()));
        sections.keySet().retainAll(settings.sections());
        return sections;
    }
}
