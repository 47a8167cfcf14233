package dev.healthcheck.internal.lint;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a deployment does about a liveness check that uses something outside of the process. */
public enum LintMode {
    /** A line in the log. */
    WARN,

    /** The deployment fails. */
    FAIL,

    /** Nothing: no class file is read. */
    OFF;

    private static final Key<LintMode> LIVENESS_LINT = Key.of(
            "liveness-lint",
            "warn",
            new Parser<>("warn, fail or off", LintMode::parse),
            "what the deployment does about a liveness check that uses something outside of the process");

    public static final List<Key<?>> KEYS = List.of(LIVENESS_LINT);

    /** {@return the setting} */
    public static LintMode read(SettingsReader reader) {
        return reader.read(LIVENESS_LINT);
    }

    private static LintMode parse(String text) {
        String name = text.strip();
        return Arrays.stream(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
