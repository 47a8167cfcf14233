package dev.healthcheck.internal.page;

import java.util.List;

/**
 * The place of a page among the routes.
 *
 * @param title the name of the report, such as {@code readiness}; empty for the report of all checks
 * @param root the relative address of the report of all checks, as seen from the page
 * @param environment the relative address of the environment report, as seen from the page; empty without one
 * @param tags the values of the parameter for tags
 * @param refusal the sentence for callers without access to the details
 */
public record Place(String title, String root, String environment, List<String> tags, String refusal) {
    /** The report of all checks of an application without an environment report. */
    public static final Place ALL = new Place("", "?", "", List.of(), "");
}
