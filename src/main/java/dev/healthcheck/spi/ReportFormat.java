package dev.healthcheck.spi;

import dev.healthcheck.HealthReport;

/**
 * A way to write a health report down. Beans of this type are chosen by their name with the settings
 * {@code healthcheck.success-format} and {@code healthcheck.failed-format}; the built-in ones are
 * {@code json} and {@code text}.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Csv implements ReportFormat {
 *     public String name() {
 *         return "csv";
 *     }
 *
 *     public String mediaType() {
 *         return "text/csv;charset=utf-8";
 *     }
 *
 *     public String write(HealthReport report) {
 *         return report.results().stream()
 *                 .map(result -> result.checker() + "," + result.passed() + "\r\n")
 *                 .collect(Collectors.joining());
 *     }
 * }
 * }</pre>
 *
 * <p>The deployment fails for two formats of one name, and for a setting that names none of them.
 */
public interface ReportFormat {

    /** {@return the name that settings choose this format by: not blank, always the same} */
    String name();

    /** {@return the media type of what is written, the response's {@code Content-Type}} */
    String mediaType();

    /**
     * Writes a report. Called once per report, not once per request.
     *
     * @param report the report
     * @return the body, sent as UTF-8
     * @throws RuntimeException if it cannot: the answer then is the built-in JSON, and the error is
     *     logged; the same goes for {@code null}
     */
    String write(HealthReport report);
}
