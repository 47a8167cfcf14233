package dev.healthcheck.internal.page;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes the health report as a page for browsers: the state of the whole, then the checks that need attention, the most
 * urgent first, then the rest by group and tag, then the outages.
 */
public final class HealthPage {
    /** See {@link Shell#POLICY}. */
    public static final String POLICY = Shell.POLICY;

    private final PageContext context;
    private final Output output;

    public HealthPage(PageContext context) {
        this.context = context;
        this.output = new Output(context.json());
    }

    /** {@return the page with all details} */
    public String full(HealthReport report, Place place, Filter filter) {
        Html html = new Html();
        Overall overall = Overall.of(report);
        new Banner(html, context, place).write(report, overall, true);
        Search.write(html, filter, place.tags());
        html.raw("<main>");
        List<CheckOutcome> urgent = urgent(report);
        html.raw("<section id=attention><h2>Needs attention: ")
                .raw(urgent.size())
                .raw("</h2><ul>");
        urgent.forEach(one -> item(html, one, report, filter));
        html.raw("</ul></section>");
        int number = 0;
        for (Map.Entry<String, List<CheckOutcome>> part :
                Parts.of(report, context.groups().get()).entrySet()) {
            html.raw("<section id=s")
                    .raw(number++)
                    .raw("><h2>")
                    .text(part.getKey())
                    .raw("</h2><ul>");
            part.getValue().forEach(one -> item(html, one, report, filter));
            html.raw("</ul></section>");
        }
        Outages.write(html, Outages.of(context.history().get(), report), output, report.timestamp());
        html.raw("</main>");
        footer(html, report);
        return html.toString();
    }

    /** {@return the checks that need attention, the most urgent first} */
    private static List<CheckOutcome> urgent(HealthReport report) {
        return report.results().stream()
                .filter(one -> one.state() != CheckState.PASSED)
                .sorted(Comparator.comparingInt(Overall::urgency))
                .toList();
    }

    private void item(Html html, CheckOutcome outcome, HealthReport report, Filter filter) {
        CheckItem item = new CheckItem(html, outcome, output.of(outcome.output()), report.timestamp());
        boolean hidden = !filter.accepts(outcome, item.filtered());
        item.write(hidden, context.trends().apply(outcome.checker()));
    }

    private void footer(Html html, HealthReport report) {
        html.raw("<footer><p>Node <b>").text(report.hostname()).raw("</b>");
        if (context.version() != null) {
            html.raw(", version <b>").text(context.version()).raw("</b>");
        }
        html.raw(", up since ").raw(Words.lasting(context.started(), report.timestamp()));
        html.raw(".</p><p>").raw(Strip.LEGEND).raw("</p></footer>");
        Shell.end(html);
    }

    /** {@return the page with the state only, for callers without access to the details} */
    String status(HealthReport report, Place place) {
        Html html = new Html();
        new Banner(html, context, place).write(report, Overall.of(report), false);
        NoticePage.write(html, place.refusal(), place.login());
        Shell.end(html);
        return html.toString();
    }

    /** {@return the page for a wall screen: the state, the counts and the checks that need attention} */
    String wall(HealthReport report, Place place) {
        Html html = new Html();
        new Banner(html, context, place).writeWall(report, Overall.of(report));
        html.raw("<main><section id=attention><h2 class=v>Needs attention</h2><ul>");
        urgent(report).forEach(one -> {
            html.raw("<li class=")
                    .raw(one.state().toString())
                    .raw("><h3 class=n>")
                    .text(one.checker());
            html.raw("</h3><p><i>").raw(Words.state(one.state())).raw("</i>");
            if (one.state() != CheckState.PENDING) {
                html.raw(" for ").raw(Words.forSpan(one.since(), report.timestamp()));
            }
            if (one.metadata().owner() != null) {
                html.raw(", call <b>").text(one.metadata().owner()).raw("</b>");
            }
            html.raw("</p></li>");
        });
        html.raw("</ul></section></main>");
        Shell.end(html);
        return html.toString();
    }
}
