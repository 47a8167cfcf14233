package dev.healthcheck.internal.format;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One check in {@code application/health+json}: section 4 of the draft.
 *
 * @param key the name of the component and of the measurement, with a colon between
 */
record ComponentDetails(String key, Map<String, @Nullable Object> members) {
    private static final Set<String> DEFINED = Set.of(
            "componentId",
            "componentType",
            "observedValue",
            "observedUnit",
            "status",
            "affectedEndpoints",
            "time",
            "output",
            "links",
            "critical",
            "owner",
            "since",
            "details");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:).", Pattern.CASE_INSENSITIVE);

    static ComponentDetails of(CheckOutcome outcome, Json json) {
        Observation observation = Observation.of(outcome.output());
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(observation.rest());
        String component = withoutColon(outcome.checker());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        putIfSet(members, "componentId", id(outcome, component, rest));
        String type = Observation.text(rest, "componentType");
        members.put("componentType", type == null ? "component" : type);
        String measurement = observe(members, outcome, observation);
        members.put("status", HealthJsonFormat.status(outcome.state()));
        members.put("time", time(outcome.timestamp()));
        if (outcome.state() != CheckState.PASSED) {
            Object output = Observation.messageOr(outcome.output());
            addTroubles(members, outcome, output instanceof String || output == null ? output : json.write(output));
            rest.remove(Observation.MESSAGE, output);
        }
        addHelp(members, outcome.metadata());
        if (!outcome.critical()) {
            members.put("critical", false);
        }
        addRest(members, rest, outcome);
        return new ComponentDetails(component + ":" + measurement, members);
    }

    /** {@return the name of the instance} The name of the check is one if the key cannot have the name as it is. */
    private static @Nullable String id(CheckOutcome outcome, String component, Map<String, @Nullable Object> rest) {
        String id = Observation.text(rest, "componentId");
        return id != null || component.equals(outcome.checker()) ? id : outcome.checker();
    }

    /** Adds the observed value, or else the run time. {@return the name of the measurement} */
    private static String observe(
            Map<String, @Nullable Object> members, CheckOutcome outcome, Observation observation) {
        if (observation.value() == null) {
            members.put("observedValue", Numbers.millis(outcome.responseTime()));
            members.put("observedUnit", "ms");
            return "responseTime";
        }
        members.put("observedValue", observation.value());
        putIfSet(members, "observedUnit", observation.unit());
        return observation.measurement() == null ? "value" : withoutColon(observation.measurement());
    }

    /** Adds the members that a check does not have while it passes. */
    private static void addTroubles(
            Map<String, @Nullable Object> members, CheckOutcome outcome, @Nullable Object output) {
        members.put("since", time(outcome.since()));
        if (!outcome.metadata().affectedEndpoints().isEmpty()) {
            members.put("affectedEndpoints", outcome.metadata().affectedEndpoints());
        }
        if (output != null) {
            members.put("output", output);
        }
    }

    /** Adds the owner and the runbook. A link is an address, so an owner that is a name has a member of its own only. */
    private static void addHelp(Map<String, @Nullable Object> members, CheckMetadata metadata) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        putIfSet(links, "runbook", metadata.runbook());
        putIfSet(links, "owner", address(metadata.owner()));
        if (!links.isEmpty()) {
            members.put("links", links);
        }
        putIfSet(members, "owner", metadata.owner());
    }

    /** {@return the address of the owner; null if the owner is no address} */
    private static @Nullable String address(@Nullable String owner) {
        if (owner == null || !ADDRESS.matcher(owner).lookingAt()) {
            return null;
        }
        try {
            return new URI(owner).toASCIIString();
        } catch (URISyntaxException e) {
            return null; // A text such as "https://wiki.example or Ada" only begins like an address.
        }
    }

    /** Adds what the members so far do not show, below {@code details} where the draft has a meaning for the name. */
    private static void addRest(
            Map<String, @Nullable Object> members, Map<String, @Nullable Object> rest, CheckOutcome outcome) {
        Map<String, @Nullable Object> clashes = new LinkedHashMap<>();
        rest.forEach((name, value) -> (DEFINED.contains(name) ? clashes : members).put(name, value));
        if (!clashes.isEmpty()) {
            members.put("details", clashes);
        } else if (isHidden(outcome)) {
            members.put("details", outcome.output());
        }
    }

    /** {@return whether no other member shows the output of a check that passes} */
    private static boolean isHidden(CheckOutcome outcome) {
        Object output = outcome.output();
        return outcome.state() == CheckState.PASSED
                && output != null
                && !(output instanceof Map)
                && !(output instanceof Number);
    }

    private static void putIfSet(Map<String, @Nullable Object> members, String name, @Nullable String text) {
        if (text != null) {
            members.put(name, text);
        }
    }

    /** {@return the name for a key, in which a colon separates the names and half a character cannot be sent} */
    private static String withoutColon(String name) {
        return PlainText.wellFormed(name).replace(":", "%3A");
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
