package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.SettingValue;
import dev.healthcheck.internal.settings.Suggestions;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Logs messages about checks and settings after the start of the application. */
final class StartMessages {
    private final Logger logger;
    private final Scrubber scrubber;

    StartMessages(Logger logger, Scrubber scrubber) {
        this.logger = logger;
        this.scrubber = scrubber;
    }

    /**
     * @param names the names of all checks, also of checks that are switched off
     * @param enabled the number of checks that run
     * @param notes the notes about declarations that the application excludes
     * @param lintWarnings the sentences about liveness checks that use something outside of the process
     */
    void tell(Settings settings, Set<String> names, int enabled, List<String> notes, List<String> lintWarnings) {
        lintWarnings.forEach(warning -> Message.LIVENESS.log(logger, warning));
        if (enabled == 0) {
            Message.NO_CHECK.log(logger);
        }
        tellSettings(settings.texts().notDefault(names));
        notes.forEach(note -> Message.NOT_USED.log(logger, note));
        warnOfUnknownChecks(settings, names);
    }

    /** Logs each value with its origin: container images set variables such as HEALTHCHECK_PATH. */
    private void tellSettings(Map<String, SettingValue> set) {
        if (!set.isEmpty()) {
            String texts = set.entrySet().stream()
                    .map(entry -> text(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            Message.SETTINGS.log(logger, texts);
        }
    }

    private String text(String key, SettingValue setting) {
        return "%s = '%s' (%s)".formatted(key, scrubber.scrub(key, setting.value()), setting.origin());
    }

    /** Logs a warning only: the application may add a check of the name later. */
    private void warnOfUnknownChecks(Settings settings, Set<String> known) {
        Set<String> unknown = new TreeSet<>(settings.checks().configured());
        unknown.removeAll(known);
        unknown.forEach(name -> Message.UNKNOWN_CHECK.log(logger, name, Suggestions.question(name, known)));
    }
}
