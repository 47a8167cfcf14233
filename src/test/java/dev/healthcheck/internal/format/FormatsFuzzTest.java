package dev.healthcheck.internal.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.Place;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Given;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and outputs that nobody would think of, in every body. The number of a failed test is its seed. */
class FormatsFuzzTest {
    private static final int ROUNDS = 300;

    private final Json json = new Json();
    private final JsonProvider provider = JsonProvider.provider();

    @AfterEach
    void close() {
        json.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReportIsJsonWithEachNameAndOutputInItsPlace(int seed) throws CharacterCodingException {
        RandomValues random = new RandomValues(new Random(seed));
        List<CheckOutcome> outcomes =
                Stream.generate(() -> outcome(random)).limit(random.upTo(5)).toList();

        JsonObject written = read(full("json", report(random.text(), outcomes)));

        JsonArray results = written.getJsonArray("results");
        assertThat(results).hasSize(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            JsonObject result = results.getJsonObject(i);
            assertThat(result.getString("checker"))
                    .isEqualTo(RandomValues.sent(outcomes.get(i).checker()));
            assertThat(RandomValues.plain(result.get("output")))
                    .isEqualTo(RandomValues.sent(outcomes.get(i).output()));
            assertThat(result.getString("state"))
                    .isEqualTo(outcomes.get(i).state().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStatusIsOneOfThreeWhateverTheChecksSay(int seed) throws CharacterCodingException {
        RandomValues random = new RandomValues(new Random(seed));
        HealthReport report = report(random.text(), List.of(outcome(random), outcome(random)));

        assertThat(read(status("json", report)).toString()).matches("\\{\"status\":\"(success|degraded|failure)\"}");
        assertThat(text(full("text", report))).matches("OK|DEGRADED|NOT OK");
        assertThat(text(status("text", report))).matches("OK|DEGRADED|NOT OK");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHistoryIsJsonWithEachNameAndOutputInItsPlace(int seed) throws CharacterCodingException {
        RandomValues random = new RandomValues(new Random(seed));
        List<CheckTransition> changes =
                Stream.generate(() -> change(random)).limit(random.upTo(5)).toList();

        JsonArray written = read(formats().writeHistory(random.text(), FakeClock.START, changes))
                .getJsonArray("transitions");

        assertThat(written).hasSize(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            JsonObject change = written.getJsonObject(i);
            assertThat(change.getString("checker"))
                    .isEqualTo(RandomValues.sent(changes.get(i).checker()));
            assertThat(RandomValues.plain(change.get("output")))
                    .isEqualTo(RandomValues.sent(changes.get(i).output()));
            assertThat(RandomValues.plain(change.get("last_failure")))
                    .isEqualTo(RandomValues.sent(changes.get(i).lastFailure()));
        }
    }

    private Formats formats() {
        return new Formats(json, ServiceInfo.NONE, Given.page(json), List.of());
    }

    private Body full(String name, HealthReport report) {
        return formats().write(report, Place.ALL).get(formats().named(name), true);
    }

    private Body status(String name, HealthReport report) {
        return formats().write(report, Place.ALL).get(formats().named(name), false);
    }

    private static HealthReport report(String hostname, List<CheckOutcome> outcomes) {
        return new HealthReport(hostname, FakeClock.START, outcomes);
    }

    private CheckOutcome outcome(RandomValues random) {
        return new CheckOutcome(
                random.text(),
                json.tree(random.value(3)),
                random.of(CheckState.values()),
                FakeClock.START,
                FakeClock.START,
                Duration.ofNanos(random.upTo(Integer.MAX_VALUE)),
                random.upTo(2) == 0,
                FakeClock.START,
                random.upTo(100),
                random.upTo(2) == 0 ? null : FakeClock.START,
                random.upTo(2) == 0,
                random.texts(),
                null,
                CheckMetadata.DEFAULT);
    }

    private CheckTransition change(RandomValues random) {
        return new CheckTransition(
                random.text(),
                random.upTo(3) == 0 ? null : random.of(CheckState.values()),
                random.of(CheckState.values()),
                FakeClock.START,
                json.tree(random.value(3)),
                json.tree(random.value(3)),
                CheckMetadata.DEFAULT);
    }

    /** {@return the body, which must be UTF-8 and one object of JSON} */
    private JsonObject read(Body body) throws CharacterCodingException {
        assertThat(body.mediaType()).isEqualTo("application/json");
        String text = text(body);
        // Nothing that a terminal, or a log, would take for more than text.
        assertThat(text).doesNotContainPattern("[\\x00-\\x1f]");
        try (JsonReader reader = provider.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(Body body) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes())).toString();
    }
}
