package dev.healthcheck.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbesYamlTest {
    private static final String PATH = "/shop/api/healthcheck";
    private static final Duration STALE_WAIT = Duration.ofMillis(250);
    private static final Duration OFF = Duration.ofDays(365);

    @Test
    void theDocumentOfADeploymentSaysWhy() {
        CheckFacts db = Facts.lasting(Facts.of("ordersDatabase", Probe.READINESS), Duration.ofMillis(1240));
        CheckFacts cache = Facts.of("cache", Duration.ofSeconds(10), true, 1, Probe.STARTUP);

        assertThat(write(cache, db)).isEqualTo("""
                        # The probes of this deployment, for its container in a pod of Kubernetes.
                        # Made from the settings of the checks and from their runs so far. Ask again after a day of real load.
                        # A probe needs no initialDelaySeconds: it waits for the startupProbe.
                        #
                        # cache: time limit 10 s, longest run unknown
                        # ordersDatabase: time limit 2 s, longest run 1.24 s
                        startupProbe:
                          httpGet:
                            path: /shop/api/healthcheck/started
                            port: 8080
                          # A first answer takes 12.5 s at most: 1.25 times the time limit of cache. A later one takes milliseconds,
                          # or 250 ms at most after a result has expired (healthcheck.stale-wait).
                          timeoutSeconds: 13
                          # The start is seen 2 s late at most. An answer from the cache costs little.
                          periodSeconds: 2
                          # 47 times 2 s: 60 s for the server and the application, and 34 s for cache, the slowest check: one failed
                          # run, its time to live, and a second run.
                          # Raise it if your server starts more slowly.
                          failureThreshold: 47
                        livenessProbe:
                          httpGet:
                            path: /shop/api/healthcheck/live
                            port: 8080
                          # No check is in this probe: an answer takes milliseconds.
                          timeoutSeconds: 1
                          # The interval of Kubernetes. A change of state is seen 10 s late at most.
                          periodSeconds: 10
                          # The container restarts after about 30 s of failures. A restart costs more than a wait of 30 s.
                          failureThreshold: 3
                        readinessProbe:
                          httpGet:
                            path: /shop/api/healthcheck/ready
                            port: 8080
                          # A first answer takes 2.5 s at most: 1.25 times the time limit of ordersDatabase. A later one takes
                          # milliseconds, or 250 ms at most after a result has expired (healthcheck.stale-wait).
                          timeoutSeconds: 3
                          # A result of ordersDatabase lives 9 s at least: a probe that comes sooner sees the same.
                          periodSeconds: 9
                          # One lost answer takes no traffic away. Checks that fail now and then have a setting of their own:
                          # healthcheck.failure-threshold.
                          failureThreshold: 2
                        """);
    }

    @Test
    void theLimitCoversTheFirstAnswerOfTheSlowestCheck() {
        CheckFacts fast = Facts.of("fast", Duration.ofMillis(200), true, 1, Probe.READINESS, Probe.LIVENESS);
        CheckFacts slow = Facts.of("slow", Duration.ofMillis(4001), true, 1, Probe.READINESS);

        assertThat(number("readinessProbe", "timeoutSeconds", fast, slow)).isEqualTo(6);
        assertThat(number("livenessProbe", "timeoutSeconds", fast, slow)).isEqualTo(1);
    }

    @Test
    void theLimitIsThatOfAProbeWhereItWaitsLess() {
        CheckFacts slow = Facts.of("slow", Duration.ofSeconds(5), true, 1, Probe.READINESS);

        String yaml =
                ProbesYaml.write(new ProbesYaml.Input(PATH, 8080, List.of(slow), STALE_WAIT, Duration.ofMillis(800)));

        assertThat(yaml)
                .contains("An answer takes 800 ms at most (healthcheck.probe-wait)")
                .contains("timeoutSeconds: 1\n")
                .doesNotContain("timeoutSeconds: 7");
    }

    @Test
    void theIntervalFollowsTheRunsInTheBackground() {
        CheckFacts check = Facts.of("a", Duration.ofMillis(100), true, 1, Probe.READINESS);

        assertThat(number("readinessProbe", "periodSeconds", Facts.every(check, Duration.ofSeconds(4))))
                .isEqualTo(4);
        assertThat(number("readinessProbe", "periodSeconds", Facts.every(check, Duration.ofMillis(300))))
                .isEqualTo(1);
        assertThat(number("readinessProbe", "periodSeconds", Facts.every(check, Duration.ofHours(1))))
                .isEqualTo(10);
    }

    @Test
    void theIntervalIsNotBelowTheLimit() {
        CheckFacts check = Facts.of("a", Duration.ofSeconds(12), true, 1, Probe.READINESS);

        assertThat(number("readinessProbe", "timeoutSeconds", check)).isEqualTo(15);
        assertThat(number("readinessProbe", "periodSeconds", check)).isEqualTo(15);
    }

    @Test
    void aCheckWithoutACacheRunsATenthOfTheTime() {
        CheckFacts check = Facts.uncached(Facts.of("a", Probe.READINESS));

        assertThat(number("readinessProbe", "periodSeconds", Facts.lasting(check, Duration.ofMillis(1900))))
                .isEqualTo(19);
        assertThat(number("readinessProbe", "periodSeconds", Facts.lasting(check, Duration.ofMillis(20))))
                .isEqualTo(10);
        assertThat(number("readinessProbe", "periodSeconds", check)).isEqualTo(10);
        assertThat(write(check)).contains("the results of a check are not kept");
    }

    @Test
    void oneFailedRunDoesNotRestartTheContainer() {
        CheckFacts check = Facts.of("a", Duration.ofSeconds(2), true, 1, Probe.LIVENESS);
        CheckFacts slow = Facts.of("a", Duration.ofSeconds(40), true, 1, Probe.LIVENESS);

        assertThat(budget("livenessProbe", check)).isGreaterThanOrEqualTo(30);
        assertThat(budget("livenessProbe", slow)).isGreaterThan(9 + 50);
        assertThat(number("livenessProbe", "failureThreshold", slow)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theStartCoversTheSlowestRunThatWasMeasured() {
        CheckFacts check = Facts.of("a", Duration.ofSeconds(2), true, 1, Probe.STARTUP);

        assertThat(budget("startupProbe")).isEqualTo(60);
        assertThat(budget("startupProbe", check)).isGreaterThanOrEqualTo(60 + 9 + 5);
        assertThat(budget("startupProbe", Facts.lasting(check, Duration.ofSeconds(200))))
                .isGreaterThanOrEqualTo(60 + 200 + 9);
    }

    @Test
    void anyNameOfACheckIsAComment() {
        for (String name : Facts.HOSTILE) {
            CheckFacts check = Facts.of(name, Probe.READINESS, Probe.LIVENESS, Probe.STARTUP);

            Map<?, ?> document = (Map<?, ?>) Facts.parsed(write(check));

            assertThat(document).hasSize(3);
            assertThat(document.values())
                    .allSatisfy(probe -> assertThat((Map<?, ?>) probe).hasSize(4));
        }
    }

    @Test
    void aPathIsQuotedWhereItNeedsTo() {
        String yaml = ProbesYaml.write(new ProbesYaml.Input("/a b: #/health", 80, List.of(), STALE_WAIT, OFF));

        assertThat(yaml).contains("path: \"/a b: #/health/live\"");
    }

    private static long budget(String probe, CheckFacts... checks) {
        return (long) number(probe, "periodSeconds", checks) * number(probe, "failureThreshold", checks);
    }

    private static int number(String probe, String key, CheckFacts... checks) {
        Map<?, ?> document = (Map<?, ?>) Facts.parsed(write(checks));
        return (Integer) ((Map<?, ?>) document.get(probe)).get(key);
    }

    private static String write(CheckFacts... checks) {
        return ProbesYaml.write(new ProbesYaml.Input(PATH, 8080, List.of(checks), STALE_WAIT, OFF));
    }
}
