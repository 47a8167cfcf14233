package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of a corpus of labelled settings the rules get right. A case that holds secrets counts as found if none of
 * them is left; a harmless one must stay as it is, to the letter.
 */
class CorpusTest {
    private static final double GOAL = 0.99;

    private final Scrubber scrubber = new Scrubber(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"corpus.jsonl", "held-back.jsonl"})
    void theRulesFindTheSecretsAndLeaveTheRest(String file) throws IOException {
        int found = 0;
        int secret = 0;
        int wronglyMasked = 0;
        int harmless = 0;
        int lost = 0;
        for (JsonObject setting : read(file)) {
            List<String> scrubbed = scrub(setting);
            List<String> secrets = strings(setting.getJsonArray("secrets"));
            if (secrets.isEmpty()) {
                harmless++;
                wronglyMasked += report(!scrubbed.equals(given(setting)), "masked", setting, scrubbed);
            } else {
                secret++;
                boolean leaks = contains(scrubbed, secrets);
                found += leaks ? 0 : 1;
                report(leaks, "missed", setting, scrubbed);
                lost += report(!leaks && loses(setting, scrubbed), "too much", setting, scrubbed);
            }
        }
        double recall = (double) found / secret;
        double precision = (double) found / (found + wronglyMasked);
        System.out.printf(
                "%s: recall %.4f (%d of %d), precision %.4f (%d of %d harmless masked), too much masked: %d%n",
                file, recall, found, secret, precision, wronglyMasked, harmless, lost);

        assertThat(recall).as("recall").isGreaterThanOrEqualTo(GOAL);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(GOAL);
        assertThat(1 - (double) lost / secret).as("keeps the rest").isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        List<JsonObject> all = new ArrayList<>(read("corpus.jsonl"));
        all.addAll(read("held-back.jsonl"));

        assertThat(all).hasSizeGreaterThan(3000);
        assertThat(all)
                .filteredOn(setting -> setting.getJsonArray("secrets").isEmpty())
                .hasSizeGreaterThan(1000);
    }

    @Test
    void whatIsMaskedStaysSoWhenItIsScrubbedAgain() throws IOException {
        for (JsonObject setting : read("corpus.jsonl")) {
            if (setting.containsKey("value")) {
                String once = scrub(setting).get(0);
                String twice = scrubber.scrub(setting.getString("name"), once);
                assertThat(contains(List.of(twice), strings(setting.getJsonArray("secrets"))))
                        .as(setting.getString("id"))
                        .isEqualTo(contains(List.of(once), strings(setting.getJsonArray("secrets"))));
            }
        }
    }

    private List<String> scrub(JsonObject setting) {
        return setting.containsKey("argv")
                ? scrubber.scrubArguments(given(setting))
                : List.of(scrubber.scrub(setting.getString("name"), setting.getString("value")));
    }

    private static List<String> given(JsonObject setting) {
        return setting.containsKey("argv")
                ? strings(setting.getJsonArray("argv"))
                : List.of(setting.getString("value"));
    }

    private static boolean loses(JsonObject setting, List<String> scrubbed) {
        return setting.containsKey("keep")
                && strings(setting.getJsonArray("keep")).stream().anyMatch(keep -> !contains(scrubbed, List.of(keep)));
    }

    private static boolean contains(List<String> scrubbed, List<String> parts) {
        return parts.stream().anyMatch(part -> scrubbed.stream().anyMatch(text -> text.contains(part)));
    }

    private static int report(boolean wrong, String what, JsonObject setting, List<String> scrubbed) {
        if (wrong) {
            System.out.println(what + ": " + setting + " => " + scrubbed);
        }
        return wrong ? 1 : 0;
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<JsonObject> read(String file) throws IOException {
        List<JsonObject> settings = new ArrayList<>();
        InputStream corpus = Objects.requireNonNull(CorpusTest.class.getResourceAsStream(file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(corpus, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader json = Json.createReader(new StringReader(line))) {
                    settings.add(json.readObject());
                }
            }
        }
        return settings;
    }
}
