package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingLayer;
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
            return eitherOf(MicroProfileSettingSource.of(application), file);
        } catch (RuntimeException | LinkageError absent) {
            // The API is absent, or has no implementation, as on GlassFish 7.
            return SettingSource.firstOf(
                    List.of(StandardSettingSources.systemProperties(), StandardSettingSources.environment(), file));
        }
    }

    /** The file is also a source of MicroProfile Config: a value of it counts once. */
    private static SettingSource eitherOf(SettingSource microProfile, SettingSource file) {
        SettingSource first = SettingSource.firstOf(List.of(microProfile, file));
        return new SettingSource(first.values(), first.known(), key -> {
            List<SettingLayer> layers = microProfile.layers(key);
            return layers.isEmpty() ? file.layers(key) : layers;
        });
    }

    /** {@return the values of the settings that {@link #configured} returns, by key, the value in force first} */
    public static Map<String, List<SettingLayer>> layers() {
        try {
            return MicroProfileSettingSource.layers(applicationLoader());
        } catch (RuntimeException | LinkageError absent) {
            return Map.of();
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
