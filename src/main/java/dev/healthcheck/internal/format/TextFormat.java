package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.spi.ReportFormat;

/** {@code OK} or {@code NOT OK}, as the seed says it without a handler, or {@code DEGRADED}. */
final class TextFormat implements ReportFormat {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String write(HealthReport report) {
        CheckState state = report.state();
        return state == CheckState.PASSED ? "OK" : state.passed() ? "DEGRADED" : "NOT OK";
    }
}
