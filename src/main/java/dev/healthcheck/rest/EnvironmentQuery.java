package dev.healthcheck.rest;

import dev.healthcheck.internal.format.Formats;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request for the environment report. Unknown parameters are left out.
 *
 * @param pretty whether the JSON has one line for each value
 * @param diff whether the answer is the difference from the start
 * @param format the name of the format; empty without one
 * @param filter a text that the rows of the page have; empty for all
 */
record EnvironmentQuery(boolean pretty, boolean diff, String format, String filter) {

    /** {@return the query} Reads it without the server, because servers differ if a query cannot be decoded. */
    static EnvironmentQuery of(@Nullable String raw) {
        boolean pretty = false;
        boolean diff = false;
        String format = "";
        String filter = "";
        for (String parameter : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = parameter.split("=", 2);
            boolean on = pair.length < 2 || !pair[1].equals("false");
            pretty = pair[0].equals("pretty") ? on : pretty;
            diff = pair[0].equals("diff") ? on : diff;
            format = pair[0].equals("format") && pair.length == 2 ? pair[1] : format;
            filter = pair[0].equals("q") && pair.length == 2 ? decoded(pair[1]) : filter;
        }
        return new EnvironmentQuery(pretty, diff, format, filter);
    }

    /** {@return the text in lower case; empty if it cannot be decoded} */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** {@return whether the caller wants the page for browsers} */
    boolean isPage(@Nullable String accept) {
        return !diff && Formats.isPageWanted(format.isEmpty() ? null : format, accept);
    }
}
