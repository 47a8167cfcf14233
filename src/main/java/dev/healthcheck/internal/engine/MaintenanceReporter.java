package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.lifecycle.MaintenanceMode;
import dev.healthcheck.internal.scrub.JsonText;
import dev.healthcheck.internal.settings.DurationText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the current maintenance as JSON, and begins one by the text of a request. */
public final class MaintenanceReporter {
    private static final String JSON = "application/json";

    private final MaintenanceMode mode;
    private final Json json;
    private final Clock clock;

    MaintenanceReporter(MaintenanceMode mode, Json json, Clock clock) {
        this.mode = mode;
        this.json = json;
        this.clock = clock;
    }

    /** {@return the current maintenance} It says that the maintenance ends with the process. */
    public Body current() {
        MaintenanceMode.Window window = mode.current();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("maintenance", window != null);
        if (window != null) {
            fields.put("reason", window.reason());
            fields.put("since", window.since().toString());
            fields.put("until", window.until() == null ? null : window.until().toString());
            fields.put("survives_restart", false);
        }
        return new Body(JSON, json.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Begins a maintenance.
     *
     * @param text the reason, or a JSON object with {@code reason} and {@code until}
     * @throws IllegalArgumentException if the text is blank or malformed, or if the end has passed
     */
    public void begin(String text) {
        if (!text.strip().startsWith("{")) {
            mode.begin(text);
            return;
        }
        JsonText.Node request = JsonText.parse(text.strip());
        String reason = request == null ? null : member(request, "reason");
        if (request == null || reason == null) {
            throw new IllegalArgumentException(
                    "the body is malformed; allowed: a text, or a JSON object with reason and until");
        }
        String until = member(request, "until");
        if (until == null) {
            mode.begin(reason);
        } else {
            mode.begin(reason, end(until));
        }
    }

    private static @Nullable String member(JsonText.Node request, String name) {
        JsonText.Node member = request.child(name);
        return member == null ? null : member.value();
    }

    private Instant end(String text) {
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException noTime) {
            return clock.instant().plus(duration(text));
        }
    }

    private static Duration duration(String text) {
        try {
            return DurationText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the end '%s' is malformed; allowed: a duration such as 30m, or a time such as 2026-12-24T18:00:00Z"
                            .formatted(text.length() > 50 ? "…" : text),
                    e);
        }
    }
}
