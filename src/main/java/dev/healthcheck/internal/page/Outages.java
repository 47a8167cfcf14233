package dev.healthcheck.internal.page;

import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outages of the checks of a report, made of the history of their changes. */
final class Outages {
    private static final int MOST = 15;
    private static final int LONGEST_OUTPUT = 200;

    /** The width of the timeline, and the width at which the shortest outage can be seen. */
    private static final int WIDTH = 1000;

    private static final int NARROWEST = 4;

    private Outages() {}

    /**
     * One outage.
     *
     * @param to the end; null if the outage lasts
     */
    record Outage(
            String checker,
            Instant from,
            @Nullable Instant to,
            @Nullable Object output) {}

    /** {@return the outages, the last one to begin first} */
    static List<Outage> of(List<CheckTransition> newestFirst, HealthReport report) {
        Set<String> shown = report.results().stream().map(one -> one.checker()).collect(Collectors.toSet());
        List<Outage> all = new ArrayList<>();
        Map<String, CheckTransition> open = new HashMap<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            CheckTransition change = newestFirst.get(i);
            if (shown.contains(change.checker())) {
                add(change, open, all);
            }
        }
        open.values().forEach(begin -> all.add(new Outage(begin.checker(), begin.timestamp(), null, begin.output())));
        all.sort(Comparator.comparing(Outage::from).reversed());
        return all;
    }

    private static void add(CheckTransition change, Map<String, CheckTransition> open, List<Outage> all) {
        if (!change.to().passed() && change.to() != CheckState.REMOVED) {
            // A failed check that becomes stuck is still in the same outage.
            open.putIfAbsent(change.checker(), change);
            return;
        }
        CheckTransition begin = open.remove(change.checker());
        if (begin != null) {
            all.add(new Outage(change.checker(), begin.timestamp(), change.timestamp(), begin.output()));
        }
    }

    /** Writes the last outages as a section, if there are any. */
    static void write(Html html, List<Outage> outages, Output output, Instant now) {
        html.raw("<section id=outages><h2>Outages</h2>");
        if (outages.isEmpty()) {
            html.raw("<p>None since the start, or in the kept history.</p></section>");
            return;
        }
        List<Outage> shown = outages.subList(0, Math.min(MOST, outages.size()));
        Instant begin = shown.get(shown.size() - 1).from();
        html.raw("<p>The bars reach from ").raw(Words.fixed(begin)).raw(" to the time of the report.</p><ol class=t>");
        shown.forEach(one -> {
            html.raw(one.to() == null ? "<li class=failed>" : "<li>").raw("<b>").text(one.checker());
            html.raw("</b> ");
            if (one.to() == null) {
                html.raw("since ").raw(Words.lasting(one.from(), now)).raw("<span>, and lasts</span>");
            } else {
                html.raw(Words.fixed(one.from())).raw(" to ").raw(Words.fixed(one.to()));
                html.raw(", for ").raw(Words.span(Duration.between(one.from(), one.to())));
            }
            bar(html, one, begin, now);
            html.raw("<span class=o>")
                    .text(output.of(one.output()), LONGEST_OUTPUT)
                    .raw("</span></li>");
        });
        html.raw("</ol>");
        if (outages.size() > MOST) {
            html.raw("<p>Older outages: ").raw(outages.size() - MOST).raw(".</p>");
        }
        html.raw("</section>");
    }

    /** Draws the outage at its place on the timeline. All bars have one scale, so that they are one timeline. */
    private static void bar(Html html, Outage one, Instant begin, Instant now) {
        long from = Math.min(WIDTH - NARROWEST, at(one.from(), begin, now));
        long to = one.to() == null ? WIDTH : at(one.to(), begin, now);
        html.raw("<svg aria-hidden=true viewBox=\"0 0 1000 1\" preserveAspectRatio=none><path class=failed d=\"M")
                .raw(from)
                .raw(" 0h")
                .raw(Math.max(NARROWEST, to - from))
                .raw("v1H")
                .raw(from)
                .raw("\"/></svg>");
    }

    private static long at(Instant time, Instant begin, Instant now) {
        double whole = Math.max(1, Duration.between(begin, now).toMillis());
        return Math.round(WIDTH * Duration.between(begin, time).toMillis() / whole);
    }
}
