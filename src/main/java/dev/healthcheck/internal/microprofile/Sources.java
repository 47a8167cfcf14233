package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.StandardSources;
import java.util.Map;

/** Where the settings of this application come from: MicroProfile Config, or else the same places read by ourselves. */
public final class Sources {
    private Sources() {}

    public static SettingSource ofApplication() {
        ClassLoader application = applicationLoader();
        try {
            return MicroProfileSource.of(application);
        } catch (IllegalStateException | LinkageError absent) {
            // No API, or an API without an implementation behind it, as on GlassFish 7.
            return SettingSource.firstOf(StandardSources.of(application));
        }
    }

    /** {@return what MicroProfile Config holds besides system properties and environment; empty where there is none} */
    public static Map<String, String> configured() {
        try {
            return MicroProfileSource.configured(applicationLoader());
        } catch (IllegalStateException | LinkageError absent) {
            return Map.of();
        }
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Sources.class.getClassLoader() : context;
    }
}
