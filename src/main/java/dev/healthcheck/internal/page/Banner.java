package dev.healthcheck.internal.page;

import dev.healthcheck.HealthReport;

/** Writes the beginning of a page: the head, and the state of the whole in large letters. */
final class Banner {
    private final Html html;
    private final PageContext context;
    private final Place place;

    Banner(Html html, PageContext context, Place place) {
        this.html = html;
        this.context = context;
        this.place = place;
    }

    /** @param details whether the caller may see the details */
    void write(HealthReport report, Overall overall, boolean details) {
        begin(report, overall, "", details ? Overall.counts(report) : "");
        html.raw("<nav aria-label=Reports><a href=\"").text(place.root()).raw("\">All checks</a>");
        if (!place.environment().isEmpty()) {
            html.raw(" <a href=\"").text(place.environment()).raw("\">Environment</a>");
        }
        if (details) {
            html.raw(" <a href=\"").raw(place.query("wall")).raw("\">Wall</a>");
            html.raw(" <a href=\"").raw(place.query("format=json&amp;pretty")).raw("\">JSON</a>");
        }
        html.raw("</nav>");
        end();
    }

    void writeWall(HealthReport report, Overall overall) {
        begin(report, overall, " wall", Overall.counts(report));
        end();
    }

    private void begin(HealthReport report, Overall overall, String more, String counts) {
        String of = place.title().isEmpty() ? "" : place.title() + " of ";
        Shell.begin(html, overall.name() + more, overall.word() + ": " + of + context.title());
        html.raw("<header>");
        Shell.name(html, context.look(), context.title(), place.title());
        html.raw("<h1>").raw(overall.word()).raw("</h1>");
        html.raw("<p id=counts>").raw(counts).raw("</p>");
        live(report);
    }

    /** The script counts from the time of the report by the clock of the server, not by that of the browser. */
    private void live(HealthReport report) {
        html.raw("<p id=live>Report of <time id=at class=x>").raw(Words.bare(report.timestamp()));
        html.raw("</time><span id=next>, this page loads again every 10 s</span></p>");
    }

    private void end() {
        html.raw("</header><p id=alert role=alert hidden></p><p id=say role=status class=v></p>");
    }
}
