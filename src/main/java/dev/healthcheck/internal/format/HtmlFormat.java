package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.page.Filter;
import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.page.Place;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Makes the formats of the pages for browsers. */
final class HtmlFormat {
    static final String NAME = "html";
    static final String TYPE = "text/html;charset=utf-8";

    private HtmlFormat() {}

    /** {@return the page of all checks that the filter accepts} */
    static Format kept(int index, HealthPage page, Filter filter) {
        return format(index, (report, place) -> page.full(report, place, filter), page);
    }

    /** {@return the page for a wall screen} Only a parameter of the request chooses it. */
    static Format wall(int index, HealthPage page) {
        return format(index, page::wall, page);
    }

    private static Format format(int index, BiFunction<HealthReport, Place, String> full, HealthPage page) {
        return new Format(
                index,
                NAME,
                List.of(TYPE),
                true,
                (report, place) -> body(() -> full.apply(report, place)),
                (report, place) -> body(() -> page.status(report, place)));
    }

    private static Supplier<Body> body(Supplier<String> page) {
        return new Once(() -> Body.page(page.get()));
    }
}
