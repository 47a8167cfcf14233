package dev.healthcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.config.HealthCheckConfig.Builder;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
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
                method("path", "/a", builder -> builder.path("/a")),
                method("environment.path", "/a", builder -> builder.environmentPath("/a")),
                method("timeout", "PT0.5S", builder -> builder.timeout(Duration.ofMillis(500))),
                method("success-ttl", "PT5S", builder -> builder.successTtl(Duration.ofSeconds(5))),
                method("success-ttl", "off", builder -> builder.successTtl(Duration.ZERO)),
                method("failed-ttl", "PT5S", builder -> builder.failedTtl(Duration.ofSeconds(5))),
                method("failed-ttl", "off", builder -> builder.failedTtl(Duration.ZERO)),
                method("stale-wait", "PT0S", builder -> builder.staleWait(Duration.ZERO)),
                method("max-stale", "PT1M", builder -> builder.maxStale(Duration.ofMinutes(1))),
                method("every", "PT5S", builder -> builder.every(Duration.ofSeconds(5))),
                method("every", "off", builder -> builder.every(Duration.ZERO)),
                method("degraded-status", "429", builder -> builder.degradedStatus(429)),
                method("success-status", "201", builder -> builder.successStatus(201)),
                method("failed-status", "500", builder -> builder.failedStatus(500)),
                method("success-headers.X-A", "good", builder -> builder.successHeader("X-A", "good")),
                method("degraded-headers.X-A", "so-so", builder -> builder.degradedHeader("X-A", "so-so")),
                method("failed-headers.X-A", "bad", builder -> builder.failedHeader("X-A", "bad")),
                method("success-format", "text", builder -> builder.successFormat("text")),
                method("degraded-format", "text", builder -> builder.degradedFormat("text")),
                method("failed-format", "text", builder -> builder.failedFormat("text")),
                method("details", "never", builder -> builder.details("never")),
                method("environment.access", "public", builder -> builder.environmentAccess("public")),
                method("token-file", TOKEN_FILE, builder -> builder.tokenFile(TOKEN_FILE)),
                method(
                        "checks.X-A.enabled",
                        "false",
                        builder -> builder.set("healthcheck.checks.X-A.enabled", "false")));
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

    private static Arguments method(String key, String value, UnaryOperator<Builder> call) {
        return arguments("healthcheck." + key, value, call);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("methods")
    void eachMethodSetsItsKey(String key, String value, UnaryOperator<Builder> call) {
        HealthCheckConfig config = call.apply(HealthCheckConfig.builder()).build();

        assertThat(config.settings()).isEqualTo(Map.of(key, value));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("methods")
    void whatEachMethodSetsIsAllowed(String key, String value, UnaryOperator<Builder> call) {
        DeploymentProblems problems = new DeploymentProblems();

        Settings.read(
                SettingSource.of(call.apply(HealthCheckConfig.builder()).build().settings(), key), problems);

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
