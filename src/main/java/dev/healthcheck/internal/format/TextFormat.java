package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;

/** Writes {@code OK} or {@code NOT OK}, like Runscope's healthcheck without a handler, or {@code DEGRADED}. */
final class TextFormat {
    static final String TYPE = "text/plain;charset=utf-8";

    private TextFormat() {}

    static String write(HealthReport report) {
        CheckState state = report.state();
        return state == CheckState.PASSED ? "OK" : state.passed() ? "DEGRADED" : "NOT OK";
    }
}
