package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import dev.healthcheck.spi.ReportFormat;

/** {@code OK} or {@code NOT OK}, as the seed says it without a handler. */
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
        return report.passed() ? "OK" : "NOT OK";
    }
}
