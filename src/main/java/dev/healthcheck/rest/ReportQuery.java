package dev.healthcheck.rest;

import dev.healthcheck.internal.engine.TagQuery;
import dev.healthcheck.internal.page.Filter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request for a report. Unknown parameters are left out.
 *
 * @param fresh whether the checks run even if their last results have not expired
 * @param pretty whether JSON has one line for each value
 * @param wall whether the page is for a wall screen
 * @param format the name of the format, or null
 * @param filter the checks that the page shows
 */
record ReportQuery(
        boolean fresh,
        boolean pretty,
        boolean wall,
        @Nullable String format,
        TagQuery tags,
        Filter filter) {
    /** A request without a query. */
    static final ReportQuery NONE = new ReportQuery(false, false, false, null, TagQuery.NONE, Filter.NONE);

    /**
     * {@return the query} Reads it without the server, because servers differ if a query cannot be decoded.
     *
     * @throws IllegalArgumentException if the format, the tags or the text of the filter cannot be decoded
     */
    static ReportQuery of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        boolean fresh = false;
        boolean pretty = false;
        boolean wall = false;
        String text = "";
        String state = "";
        String format = null;
        List<String> tags = new ArrayList<>();
        for (String parameter : raw.split("&")) {
            int equals = parameter.indexOf('=');
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            switch (equals < 0 ? parameter : parameter.substring(0, equals)) {
                case "fresh" -> fresh = true;
                case "pretty" -> pretty = !value.equals("false");
                case "wall" -> wall = !value.equals("false");
                case "q" -> text = URLDecoder.decode(value, StandardCharsets.UTF_8);
                case "state" -> state = value;
                case "format" -> format = URLDecoder.decode(value, StandardCharsets.UTF_8);
                case "tags" -> tags.add(value);
                default -> {
                    // Some clients add a parameter against caches.
                }
            }
        }
        return new ReportQuery(fresh, pretty, wall, format, TagQuery.of(tags), Filter.of(text, state));
    }
}
