package dev.healthcheck.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.value.ReturnValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Ready-made checks that settings declare. */
public final class ReadyMade {
    private static final String PREFIX = "healthcheck.checks.it.";
    private static final Scrubber SCRUBBER = new Scrubber(List.of());

    private ReadyMade() {}

    /** {@return the result of a check with these options, which must be good} */
    public static CheckResult run(Duration limit, String type, Object... optionsAndValues) {
        Settings settings = Given.settings(keys(type, optionsAndValues));
        try {
            return new ReturnValues()
                    .within(limit)
                    .resultOf(settings.typed().checks().get(0).check());
        } catch (Exception e) {
            return CheckResult.failed(e);
        }
    }

    /** {@return the result of a check of a server at this machine} */
    public static CheckResult runAt(int port, String type, Object... optionsAndValues) {
        Object[] all = new Object[optionsAndValues.length + 6];
        // The tests are about answers, not about their speed.
        System.arraycopy(
                new Object[] {"host", "127.0.0.1", "port", port, "degraded", "off"},
                0,
                all,
                0,
                all.length - optionsAndValues.length);
        System.arraycopy(optionsAndValues, 0, all, 6, optionsAndValues.length);
        return run(Duration.ofSeconds(5), type, all);
    }

    /** {@return the problem of a check with these options, which must be bad} */
    public static String problemOf(String type, Object... optionsAndValues) {
        DeploymentProblems problems = new DeploymentProblems();
        Given.settings(problems, keys(type, optionsAndValues));
        return requireNonNull(problems.line(), "no problem");
    }

    private static String[] keys(String type, Object... optionsAndValues) {
        String[] keys = new String[optionsAndValues.length + 2];
        keys[0] = PREFIX + "type";
        keys[1] = type;
        for (int i = 0; i < optionsAndValues.length; i += 2) {
            keys[i + 2] = PREFIX + optionsAndValues[i];
            keys[i + 3] = String.valueOf(optionsAndValues[i + 1]);
        }
        return keys;
    }

    /** {@return a member of the output of the result} */
    public static Object output(CheckResult result, String member) {
        return requireNonNull(((Map<?, ?>) requireNonNull(result.output())).get(member), member);
    }

    /** {@return the message for people in the result, in which the masking must hide nothing; empty without one} */
    public static String message(CheckResult result) {
        String message = plainMessage(result);
        assertThat(SCRUBBER.scrub(message)).as("message after the masking").isEqualTo(message);
        return message;
    }

    private static String plainMessage(CheckResult result) {
        if (result.output() instanceof Map<?, ?> members) {
            return String.valueOf(members.containsKey("message") ? members.get("message") : "");
        }
        return String.valueOf(result.output());
    }
}
