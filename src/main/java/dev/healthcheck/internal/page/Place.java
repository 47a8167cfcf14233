package dev.healthcheck.internal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place of a page among the routes.
 *
 * @param title the name of the report, such as {@code readiness}; empty for the report of all checks
 * @param root the relative address of the report of all checks, as seen from the page
 * @param environment the relative address of the environment report, as seen from the page; empty without one
 * @param tags the values of the parameter for tags
 * @param refusal the sentences for callers without access to the details
 * @param login the address of a login that gives access to the details; empty if none is known
 */
public record Place(String title, String root, String environment, List<String> tags, String refusal, String login) {
    /** The report of all checks of an application without an environment report. */
    public static final Place ALL = new Place("", "?", "", List.of(), "", "");

    private static final String THIS = "?";
    private static final String UP = "../";

    /** {@return the same place, as seen from an address that ends with a slash} */
    Place withSlash() {
        return new Place(
                title,
                root.equals(THIS) ? THIS : UP + root,
                environment.isEmpty() ? "" : UP + environment,
                tags,
                refusal,
                login);
    }

    /** {@return the query of the same checks with the parameter, ready for an attribute} */
    String query(String parameter) {
        return tags.stream()
                .map(tag -> "&amp;tags=" + URLEncoder.encode(tag, StandardCharsets.UTF_8))
                .collect(Collectors.joining("", THIS + parameter, ""));
    }
}
