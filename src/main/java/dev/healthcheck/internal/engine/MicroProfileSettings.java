package dev.healthcheck.internal.engine;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import java.util.Locale;

/**
 * The settings that the specification of MicroProfile Health defines.
 *
 * @param readyBeforeStart whether the readiness is up before the application has started
 * @param startedBeforeStart whether the startup is up before the application has started
 */
public record MicroProfileSettings(boolean readyBeforeStart, boolean startedBeforeStart) {
    private static final Parser<Boolean> STATUS = new Parser<>("UP or DOWN", MicroProfileSettings::isUp);

    /** The words for true and false of MicroProfile Config. */
    private static final Parser<Boolean> BOOLEAN =
            new Parser<>("true or false; yes, y, on, 1 or no, n, off, 0 mean the same", MicroProfileSettings::isTrue);

    /** The library has no default procedures, so that the value has no effect. */
    private static final Key<Boolean> WITHOUT_DEFAULTS = key(
            "disable-default-procedures",
            "false",
            BOOLEAN,
            "whether MicroProfile Health leaves out the checks of the server; the library has none, so nothing changes");

    private static final Key<Boolean> READINESS =
            key("default.readiness.empty.response", "DOWN", STATUS, beforeStart("/ready"));
    private static final Key<Boolean> STARTUP =
            key("default.startup.empty.response", "DOWN", STATUS, beforeStart("/started"));

    public static final List<Key<?>> KEYS = List.of(WITHOUT_DEFAULTS, READINESS, STARTUP);

    private static <T> Key<T> key(String name, String defaultValue, Parser<T> parser, String meaning) {
        return new Key<>(Key.MICRO_PROFILE_ROOT + name, defaultValue, parser, false, meaning);
    }

    private static String beforeStart(String route) {
        return "the status of " + route + " of MicroProfile Health before the application has started";
    }

    static MicroProfileSettings read(SettingsReader reader) {
        reader.read(WITHOUT_DEFAULTS);
        return new MicroProfileSettings(reader.read(READINESS), reader.read(STARTUP));
    }

    /** {@return the status of the selection before the application has started} The liveness is up from the begin. */
    public boolean isUpBeforeStart(Selection selection) {
        boolean isAll = selection.kind() != Selection.Kind.PROBE;
        return (readyBeforeStart || !(isAll || selection.is(Probe.READINESS)))
                && (startedBeforeStart || !(isAll || selection.is(Probe.STARTUP)));
    }

    private static boolean isUp(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "UP" -> true;
            case "DOWN" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean isTrue(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> true;
            case "false", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
