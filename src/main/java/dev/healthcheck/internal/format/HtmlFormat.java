package dev.healthcheck.internal.format;

import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.page.PageView;
import java.util.List;
import java.util.function.Supplier;

/** Makes the formats of the pages for browsers. */
final class HtmlFormat {
    static final String NAME = "html";
    static final String TYPE = "text/html;charset=utf-8";

    private HtmlFormat() {}

    static Format of(int index, HealthPage page, PageView view) {
        return new Format(
                index,
                NAME,
                List.of(TYPE),
                true,
                (report, place) -> body(() -> view.full(page, report, place)),
                (report, place) -> body(() -> view.status(page, report, place)));
    }

    private static Supplier<Body> body(Supplier<String> page) {
        return new Once(() -> Body.page(page.get()));
    }
}
