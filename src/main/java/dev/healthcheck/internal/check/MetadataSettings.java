package dev.healthcheck.internal.check;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.settings.Parser;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a check that do not change its runs: its probes, its tags, and more facts for reports. */
final class MetadataSettings {
    static final CheckKey<Set<Probe>> PROBES = CheckKey.ofOne(
            "probes",
            "readiness",
            new Parser<>("liveness, readiness and startup with commas between, or none", MetadataSettings::probes),
            "the probes that the check belongs to",
            annotation -> joined((Object[]) annotation.probes()));

    static final CheckKey<List<String>> TAGS = CheckKey.ofOne(
            "tags",
            "",
            Parser.NAMES.where(
                    "tags with commas between, none of which starts with !",
                    tags -> tags.stream().noneMatch(tag -> tag.startsWith("!"))),
            "the tags of the check",
            annotation -> joined((Object[]) annotation.tags()));

    static final CheckKey<List<String>> AFFECTED_ENDPOINTS = CheckKey.ofOne(
            "affected-endpoints",
            "",
            Parser.NAMES.where(
                    "URIs or URI templates with commas between",
                    all -> all.stream().noneMatch(one -> one.contains(" "))),
            "the endpoints of the application that fail with the check",
            annotation -> joined((Object[]) annotation.affectedEndpoints()));

    static final CheckKey<String> RUNBOOK = CheckKey.ofOne(
            "runbook",
            "",
            new Parser<>("an address that starts with http:// or https://", MetadataSettings::address),
            "the address of the instructions for a failure of the check",
            HealthCheck::runbook);

    static final CheckKey<String> OWNER = CheckKey.ofOne(
            "owner",
            "",
            new Parser<>(
                    "one line of text without control characters, of at most 200 characters", MetadataSettings::line),
            "the people to call for a failure of the check",
            HealthCheck::owner);

    private static final int LONGEST_LINE = 200;

    private MetadataSettings() {}

    static String joined(Object... values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Probe> probes(String text) {
        Set<Probe> probes = EnumSet.noneOf(Probe.class);
        if (!text.strip().equals("none")) {
            for (String name : text.split(",", -1)) {
                probes.add(Probe.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return probes;
    }

    private static String address(String text) {
        String address = text.strip();
        Parser.require(address.isEmpty() || address.startsWith("https://") || address.startsWith("http://"));
        return address.isEmpty() ? address : URI.create(address).toASCIIString();
    }

    private static String line(String text) {
        String line = text.strip();
        Parser.require(line.codePointCount(0, line.length()) <= LONGEST_LINE
                && line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029));
        return line;
    }

    /** {@return the facts in the values} */
    static CheckMetadata metadata(Map<CheckKey<?>, Object> values) {
        return new CheckMetadata(
                CheckSettings.get(PROBES, values),
                Set.copyOf(CheckSettings.get(TAGS, values)),
                CheckSettings.get(AFFECTED_ENDPOINTS, values),
                orNull(CheckSettings.get(RUNBOOK, values)),
                orNull(CheckSettings.get(OWNER, values)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
