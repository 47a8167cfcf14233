package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.StandardSettingSources;
import java.util.List;
import java.util.Map;

/** Finds the settings of the application: in MicroProfile Config, or else in the same places without it. */
public final class SettingSources {
    private SettingSources() {}

    public static SettingSource ofApplication() {
        ClassLoader application = applicationLoader();
        SettingSource file = StandardSettingSources.file(application);
        try {
            // Some servers, such as Payara, do not find the file of a WAR in an EAR.
            return SettingSource.firstOf(List.of(MicroProfileSettingSource.of(application), file));
        } catch (RuntimeException | LinkageError absent) {
            // The API is absent, or has no implementation, as on GlassFish 7.
            return SettingSource.firstOf(
                    List.of(StandardSettingSources.systemProperties(), StandardSettingSources.environment(), file));
        }
    }

    /** {@return the settings of MicroProfile Config except system properties and environment; empty without it} */
    public static Map<String, String> configured() {
        try {
            return MicroProfileSettingSource.configured(applicationLoader());
        } catch (RuntimeException | LinkageError absent) {
            return Map.of();
        }
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? SettingSources.class.getClassLoader() : context;
    }
}
