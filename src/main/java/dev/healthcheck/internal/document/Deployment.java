package dev.healthcheck.internal.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a deployment, as OpenAPI describes them.
 *
 * @param version the version of the library
 * @param healthPath the path of the health report with the context path, such as {@code /shop/api/healthcheck}
 * @param environmentPath the path of the environment report with the context path
 * @param microProfilePath the path of MicroProfile Health with the context path; null if it is not served
 * @param statuses the status codes of the reports outside of groups
 * @param groups the groups in the order of their names
 * @param formats the formats of the reports, the default first
 * @param filters the states that the filter of the page for browsers knows
 * @param details the callers with access to the details
 * @param environment the callers with access to the environment report
 * @param maintenance the callers that may change the maintenance
 */
public record Deployment(
        String version,
        String healthPath,
        String environmentPath,
        @Nullable String microProfilePath,
        Statuses statuses,
        List<Group> groups,
        List<Format> formats,
        List<String> filters,
        Callers details,
        Callers environment,
        Callers maintenance) {

    /** Copies the lists. */
    public Deployment {
        groups = List.copyOf(groups);
        formats = List.copyOf(formats);
        filters = List.copyOf(filters);
    }

    /** The status code of each state of a report. */
    public record Statuses(int success, int degraded, int failed) {}

    /** A group of checks with its own status codes. */
    public record Group(String name, Statuses statuses) {}

    /**
     * A format of the reports.
     *
     * @param name the name in {@code ?format=}
     * @param mediaTypes the media types, with or without parameters
     * @param builtIn whether the format is the library's, and not a replacement of the application's
     */
    public record Format(String name, List<String> mediaTypes, boolean builtIn) {
        /** Copies the list. */
        public Format {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }
}
