package dev.healthcheck.spi;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format of the health report. A client chooses it with {@code ?format=NAME}, or with a media type in {@code Accept}.
 * The settings {@code healthcheck.success-format}, {@code .degraded-format} and {@code .failed-format} choose the format
 * for all other clients. The built-in formats are {@code json}, {@code health}, {@code microprofile}, {@code nagios} and
 * {@code text}. A format with one of these names replaces the built-in format.
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
 * <p>The deployment fails if two formats have the same name, or if a setting names an unknown format. It also fails if
 * RFC 9110, section 8.3.1, does not allow a media type.
 *
 * <p>The format writes each report once, on a thread of this library, not once per request. If the format takes longer
 * than {@code healthcheck.timeout}, callers receive the built-in JSON.
 */
public interface ReportFormat {

    /** {@return the name for the settings; it is not blank and never changes} */
    String name();

    /**
     * {@return the media types of the format, at least one; the first is the {@code Content-Type}}
     *
     * <p>The deployment calls this method once.
     */
    List<String> mediaTypes();

    /**
     * Writes a full report.
     *
     * @param report the report
     * @return the body
     * @throws RuntimeException if the format fails: the response is then the built-in JSON, and the library logs the
     *     error. The same applies to {@code null}
     */
    ReportBody write(HealthReport report);

    /**
     * Writes the state of a report, for callers without access to the details.
     *
     * @param state the aggregate state
     * @return the body; {@code null}, the default, means the built-in JSON
     */
    default @Nullable ReportBody writeStatus(CheckState state) {
        return null;
    }
}
