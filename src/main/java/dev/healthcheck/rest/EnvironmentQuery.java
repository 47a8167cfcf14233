package dev.healthcheck.rest;

import org.jspecify.annotations.Nullable;

/**
 * The query of a request for the environment report. Unknown parameters are left out.
 *
 * @param pretty whether the JSON has one line for each value
 * @param diff whether the answer is the difference from the start
 */
record EnvironmentQuery(boolean pretty, boolean diff) {

    /** {@return the query} Reads it without the server, because servers differ if a query cannot be decoded. */
    static EnvironmentQuery of(@Nullable String raw) {
        boolean pretty = false;
        boolean diff = false;
        for (String parameter : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = parameter.split("=", 2);
            boolean on = pair.length < 2 || !pair[1].equals("false");
            pretty = pair[0].equals("pretty") ? on : pretty;
            diff = pair[0].equals("diff") ? on : diff;
        }
        return new EnvironmentQuery(pretty, diff);
    }
}
