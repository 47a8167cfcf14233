package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.StandardSources;
import java.util.List;
import java.util.Map;

/** Where the settings of this application come from: MicroProfile Config, or else the same places read by ourselves. */
public final class Sources {
    private Sources() {}

    public static SettingSource ofApplication() {
        ClassLoader application = applicationLoader();
        SettingSource file = StandardSources.file(application);
        try {
            // The file of a WAR in an EAR is hidden from some servers, such as Payara.
            return SettingSource.firstOf(List.of(MicroProfileSource.of(application), file));
        } catch (RuntimeException | LinkageError absent) {
            // No API, or an API without an implementation behind it, as on GlassFish 7.
            return SettingSource.firstOf(
                    List.of(StandardSources.systemProperties(), StandardSources.environment(), file));
        }
    }

    /** {@return what MicroProfile Config holds besides system properties and environment; empty where there is none} */
    public static Map<String, String> configured() {
        try {
            return MicroProfileSource.configured(applicationLoader());
        } catch (RuntimeException | LinkageError absent) {
            return Map.of();
        }
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Sources.class.getClassLoader() : context;
    }
}
