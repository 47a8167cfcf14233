package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.Nearest;
import dev.healthcheck.internal.settings.Setting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the log tells about checks and settings when the application has started. */
final class StartMessages {
    private final Logger logger;
    private final Scrubber scrubber;

    StartMessages(Logger logger, Scrubber scrubber) {
        this.logger = logger;
        this.scrubber = scrubber;
    }

    /**
     * Logs what is odd.
     *
     * @param names of all checks, those that are switched off too
     * @param enabled how many checks run
     * @param notes about declarations that are excluded on purpose
     */
    void tell(Settings settings, Set<String> names, int enabled, List<String> notes) {
        if (enabled == 0) {
            logger.log(Level.WARNING, "HC0003: there is no health check, so the report always says success");
        }
        tellSettings(settings.texts().notDefault(names));
        notes.forEach(note -> logger.log(Level.INFO, "HC0021: " + note));
        warnOfUnknownChecks(settings, names);
    }

    /** A value may come from where nobody expects it: container images set variables such as HEALTHCHECK_PATH. */
    private void tellSettings(Map<String, Setting> set) {
        if (!set.isEmpty()) {
            String texts = set.entrySet().stream()
                    .map(entry -> text(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            logger.log(Level.INFO, "HC0023: settings that are not the default: " + texts);
        }
    }

    private String text(String key, Setting setting) {
        return "%s = '%s' (%s)".formatted(key, scrubber.scrub(key, setting.value()), setting.origin());
    }

    /** No failure: a check may be added under the name later. */
    private void warnOfUnknownChecks(Settings settings, Set<String> known) {
        Set<String> unknown = new TreeSet<>(settings.checks().configured());
        unknown.removeAll(known);
        unknown.forEach(name -> logger.log(
                Level.WARNING,
                "HC0007: healthcheck.checks." + name + ".* is set, but there is no such check"
                        + Nearest.question(name, known)));
    }
}
