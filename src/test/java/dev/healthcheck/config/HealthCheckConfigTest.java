package dev.healthcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.config.HealthCheckConfig.Builder;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HealthCheckConfigTest {
    private static final String TOKEN_FILE = tokenFile();

    static Stream<Arguments> methods() {
        return Stream.of(
                method(Key.PATH, "/a", builder -> builder.path("/a")),
                method(Key.ENVIRONMENT_PATH, "/a", builder -> builder.environmentPath("/a")),
                method(Key.TIMEOUT, "PT0.5S", builder -> builder.timeout(Duration.ofMillis(500))),
                method(Key.SUCCESS_TTL, "PT5S", builder -> builder.successTtl(Duration.ofSeconds(5))),
                method(Key.SUCCESS_TTL, "off", builder -> builder.successTtl(Duration.ZERO)),
                method(Key.FAILED_TTL, "PT5S", builder -> builder.failedTtl(Duration.ofSeconds(5))),
                method(Key.FAILED_TTL, "off", builder -> builder.failedTtl(Duration.ZERO)),
                method(Key.STALE_WAIT, "PT0S", builder -> builder.staleWait(Duration.ZERO)),
                method(Key.MAX_STALE, "PT1M", builder -> builder.maxStale(Duration.ofMinutes(1))),
                method(Key.EVERY, "PT5S", builder -> builder.every(Duration.ofSeconds(5))),
                method(Key.EVERY, "off", builder -> builder.every(Duration.ZERO)),
                method(Key.DEGRADED_STATUS, "429", builder -> builder.degradedStatus(429)),
                method(Key.SUCCESS_STATUS, "201", builder -> builder.successStatus(201)),
                method(Key.FAILED_STATUS, "500", builder -> builder.failedStatus(500)),
                method(Key.SUCCESS_HEADER, "good", builder -> builder.successHeader("X-A", "good")),
                method(Key.DEGRADED_HEADER, "so-so", builder -> builder.degradedHeader("X-A", "so-so")),
                method(Key.FAILED_HEADER, "bad", builder -> builder.failedHeader("X-A", "bad")),
                method(Key.SUCCESS_FORMAT, "text", builder -> builder.successFormat("text")),
                method(Key.DEGRADED_FORMAT, "text", builder -> builder.degradedFormat("text")),
                method(Key.FAILED_FORMAT, "text", builder -> builder.failedFormat("text")),
                method(Key.DETAILS, "never", builder -> builder.details("never")),
                method(Key.ENVIRONMENT_ACCESS, "public", builder -> builder.environmentAccess("public")),
                method(Key.TOKEN_FILE, TOKEN_FILE, builder -> builder.tokenFile(TOKEN_FILE)),
                method(Key.CHECK_ENABLED, "false", builder -> builder.set("healthcheck.checks.X-A.enabled", "false")));
    }

    private static String tokenFile() {
        try {
            Path file = Files.createTempFile("token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "0123456789abcdef").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Arguments method(Key key, String value, UnaryOperator<Builder> call) {
        return arguments(key, value, call);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("methods")
    void eachMethodSetsItsKey(Key key, String value, UnaryOperator<Builder> call) {
        HealthCheckConfig config = call.apply(HealthCheckConfig.builder()).build();

        assertThat(config.settings()).isEqualTo(Map.of(key.key().replace("NAME", "X-A"), value));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("methods")
    void whatEachMethodSetsIsAllowed(Key key, String value, UnaryOperator<Builder> call) {
        Problems problems = new Problems();

        Settings.read(
                SettingSource.of(call.apply(HealthCheckConfig.builder()).build().settings(), key.name()), problems);

        assertThat(problems.message()).as(value).isNull();
    }

    @Test
    void aBuilderThatIsUsedOnDoesNotChangeWhatItHasBuilt() {
        Builder builder = HealthCheckConfig.builder().path("/a");
        HealthCheckConfig config = builder.build();

        builder.path("/b");

        assertThat(config.settings()).containsEntry("healthcheck.path", "/a");
    }

    @Test
    void nullsAreRefusedByName() {
        Builder builder = HealthCheckConfig.builder();

        assertThatThrownBy(() -> builder.set("healthcheck.path", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }
}
