package dev.healthcheck.internal.document;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes alerting rules for Prometheus, with times that fit the checks of this deployment. */
public final class AlertRules {
    private static final Duration SCRAPES = Duration.ofMinutes(5);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String CRITICAL = "critical";
    private static final String WARNING = "warning";

    /**
     * The deployment.
     *
     * @param checks the checks in the order of their names
     * @param maxStale the age from which a result that has expired is shown no more
     */
    public record Input(List<CheckFacts> checks, Duration maxStale) {
        public Input {
            checks = List.copyOf(checks);
        }
    }

    private final Input input;

    private AlertRules(Input input) {
        this.input = input;
    }

    /** {@return the document} */
    public static String write(Input input) {
        return new AlertRules(input).write();
    }

    private String write() {
        List<Object> rules = new ArrayList<>();
        input.checks().forEach(check -> rules.add(failed(check)));
        input.checks().forEach(check -> rules.add(tooOld(check)));
        rules.add(degraded());
        rules.add(unknown());
        rules.add(notReady());
        rules.add(flapping());
        rules.add(timeouts());
        rules.add(missing());
        rules.add(down());
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", "healthcheck");
        group.put("rules", rules);
        return Yaml.write(
                "The alerts of this deployment, for rule_files of Prometheus, which reads the metrics of the health checks."
                        + "\nMade from the settings of the checks. Ask again after a change of them."
                        + "\nReplace JOB by the job_name of your scrape configuration. Add job=\"...\" to the other"
                        + " expressions if several applications have checks of the same name.",
                Map.of("groups", List.of(group)));
    }

    private static Commented failed(CheckFacts check) {
        boolean patient = check.failureThreshold() > 1;
        Duration wait = patient ? check.firstAnswer() : check.retry();
        String reason = patient
                ? "The check has failed " + check.failureThreshold() + " times in a row before its state changes."
                : "A second run fails as well: a failed result lives "
                        + Times.shown(check.retry().minus(check.firstAnswer())) + ", a run takes "
                        + Times.shown(check.firstAnswer()) + " at most.";
        return Rule.named("HealthCheckFailed")
                .when(state(check.name(), "failed|stuck"))
                .lasting(wait)
                .labels(check.critical() ? CRITICAL : WARNING, check.name())
                .saying(
                        "Health check {{ $labels.checker }} fails on {{ $labels.instance }}",
                        "It fails, or is stuck over its time limit of " + Times.shown(check.timeout()) + ". "
                                + (check.critical()
                                        ? "The check is critical: the instance counts as failed."
                                        : "The check is not critical: the instance works with less."))
                .runbook(check.runbook())
                .owner(check.owner())
                .because(reason);
    }

    private Commented tooOld(CheckFacts check) {
        boolean background = !check.every().isZero();
        Duration limit = background
                ? check.every().multipliedBy(3).plus(check.firstAnswer())
                : Times.longer(check.successTtl(), check.failedTtl())
                        .plus(input.maxStale())
                        .plus(check.firstAnswer());
        String metric = "healthcheck_check_result_age_seconds" + selector(check.name());
        return Rule.named("HealthCheckResultTooOld")
                .when(metric + " > " + Times.seconds(limit))
                .lasting(LONGEST_START)
                .labels(WARNING, check.name())
                .saying(
                        "The result of {{ $labels.checker }} on {{ $labels.instance }} is too old",
                        background
                                ? "The check runs every " + Times.shown(check.every())
                                        + " in the background, but has not."
                                : "Nobody asks for the health report any more, or the check hangs.")
                .runbook(check.runbook())
                .owner(check.owner())
                .because(
                        background
                                ? "Three intervals in the background and a run have passed without a result."
                                : "The time to live, healthcheck.max-stale (" + Times.shown(input.maxStale())
                                        + ") and a run have passed. Metrics run no check: a probe does, or"
                                        + " healthcheck.every.");
    }

    private Commented degraded() {
        Duration wait = longest(CheckFacts::retry, SCRAPES);
        return Rule.named("HealthCheckDegraded")
                .when("healthcheck_check_state{healthcheck_check_state=\"degraded\"} == 1")
                .lasting(wait)
                .labels(WARNING, null)
                .saying(
                        "Health check {{ $labels.checker }} is degraded on {{ $labels.instance }}",
                        "The instance serves requests, but not as well as it could.")
                .because("A state that lasts: each check has time for a second run in " + Times.shown(wait) + ".");
    }

    private Commented unknown() {
        Duration wait = longest(CheckFacts::firstAnswer, LONGEST_START);
        return Rule.named("HealthCheckUnknown")
                .when("healthcheck_check_state{healthcheck_check_state=~\"unknown|pending\"} == 1")
                .lasting(wait)
                .labels(WARNING, null)
                .saying(
                        "The state of {{ $labels.checker }} on {{ $labels.instance }} is not known",
                        "The check has no result yet, or its last result is too old to be shown.")
                .because("A start may take " + Times.shown(LONGEST_START) + ". A first run takes less.");
    }

    private Commented notReady() {
        Duration wait = input.checks().stream()
                .filter(check -> check.probes().contains(Probe.READINESS))
                .map(CheckFacts::retry)
                .reduce(Duration.ofSeconds(10), Times::longer);
        return Rule.named("HealthCheckNotReady")
                .when("healthcheck_status{selection=\"ready\",healthcheck_status=~\"failure|unknown\"} == 1")
                .lasting(wait)
                .labels(CRITICAL, null)
                .saying(
                        "{{ $labels.instance }} is not ready",
                        "The readiness fails, or is not known: the instance gets no requests.")
                .because("Each check of the readiness has time for a second run in " + Times.shown(wait) + ".");
    }

    private Commented flapping() {
        // The library calls a check flapping from 6 changes in 20 runs on.
        Duration window = longest(check -> check.refresh().multipliedBy(20), Duration.ofMinutes(15));
        return Rule.named("HealthCheckFlapping")
                .when(increase("healthcheck_check_transitions_total", window) + " >= 6")
                .labels(WARNING, null)
                .saying(
                        "Health check {{ $labels.checker }} flaps on {{ $labels.instance }}",
                        "Its state keeps changing. healthcheck.failure-threshold and healthcheck.recovery-threshold make"
                                + " it calmer.")
                .because("Six changes in the time of about 20 runs.");
    }

    private Commented timeouts() {
        Duration window = longest(check -> check.refresh().multipliedBy(20), Duration.ofMinutes(15));
        return Rule.named("HealthCheckTimeouts")
                .when(increase("healthcheck_check_timeouts_total", window) + " >= 3")
                .labels(WARNING, null)
                .saying(
                        "Health check {{ $labels.checker }} is often late on {{ $labels.instance }}",
                        "Runs go over their time limit. The resource is slow, or healthcheck.timeout is too short.")
                .because("Three runs over the time limit in the time of about 20 runs.");
    }

    private static Commented missing() {
        return Rule.named("HealthCheckMissing")
                .when("absent(healthcheck_status{selection=\"all\"})")
                .lasting(SCRAPES)
                .labels(CRITICAL, null)
                .saying(
                        "No instance has health checks",
                        "Prometheus has no metrics of health checks: nothing above can fire. Look at the scrape"
                                + " configuration.")
                .because("Without metrics no other rule fires. Several scrapes have failed by then.");
    }

    private static Commented down() {
        return Rule.named("HealthCheckTargetDown")
                .when("up{job=\"JOB\"} == 0")
                .lasting(Duration.ofMinutes(1))
                .labels(CRITICAL, null)
                .saying(
                        "{{ $labels.instance }} does not answer Prometheus",
                        "The process is down, or the metrics cannot be read.")
                .because("One lost scrape is no failure. JOB is the job_name of your scrape configuration.");
    }

    private Duration longest(Function<CheckFacts, Duration> time, Duration atLeast) {
        return input.checks().stream().map(time).reduce(atLeast, Times::longer);
    }

    private static String increase(String metric, Duration window) {
        return "sum by (job, instance, checker) (increase(" + metric + "[" + Times.forPrometheus(window) + "]))";
    }

    private static String state(String checker, String states) {
        return "healthcheck_check_state{checker=" + Rule.promQl(checker) + ",healthcheck_check_state=~\"" + states
                + "\"} == 1";
    }

    private static String selector(String checker) {
        return "{checker=" + Rule.promQl(checker) + "}";
    }
}
