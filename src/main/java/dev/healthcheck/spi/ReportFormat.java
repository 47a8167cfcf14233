package dev.healthcheck.spi;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format of the health report. Beans of this type are chosen by their name with the settings
 * {@code healthcheck.success-format}, {@code .degraded-format} and {@code .failed-format}; the built-in formats are
 * {@code json} and {@code text}.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Csv implements ReportFormat {
 *     public String name() {
 *         return "csv";
 *     }
 *
 *     public List<String> mediaTypes() {
 *         return List.of("text/csv;charset=utf-8");
 *     }
 *
 *     public ReportBody write(HealthReport report) {
 *         return ReportBody.of(report.results().stream()
 *                 .map(result -> result.checker() + "," + result.passed() + "\r\n")
 *                 .collect(Collectors.joining()));
 *     }
 * }
 * }</pre>
 *
 * <p>The deployment fails for two formats of one name, for a setting that names none of them, and for a media type that
 * RFC 9110, section 8.3.1, does not allow.
 *
 * <p>A report is written once, on a thread of this library, not once per request. A format that takes longer than
 * {@code healthcheck.timeout} holds up nobody: callers receive the built-in JSON meanwhile.
 */
public interface ReportFormat {

    /** {@return the name that settings choose this format by: not blank, always the same} */
    String name();

    /**
     * {@return the media types of the format, at least one; the first is sent as {@code Content-Type}}
     *
     * <p>Asked once, at deployment.
     */
    List<String> mediaTypes();

    /**
     * Writes a report in full.
     *
     * @param report the report
     * @return the body
     * @throws RuntimeException if it cannot: the answer then is the built-in JSON, and the error is
     *     logged; the same goes for {@code null}
     */
    ReportBody write(HealthReport report);

    /**
     * Writes the state of a report for callers who may not see details.
     *
     * @param state the state of the whole
     * @return the body; {@code null}, the default, for the built-in JSON
     */
    default @Nullable ReportBody writeStatus(CheckState state) {
        return null;
    }
}
