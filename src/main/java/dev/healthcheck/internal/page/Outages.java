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
        html.raw(outages.isEmpty() ? "<p>None since the start, or in the kept history.</p>" : "<ol class=t>");
        outages.stream().limit(MOST).forEach(one -> {
            html.raw(one.to() == null ? "<li class=failed>" : "<li>").raw("<b>").text(one.checker());
            html.raw("</b> ");
            if (one.to() == null) {
                html.raw("since ").raw(Words.lasting(one.from(), now)).raw("<span>, and lasts</span>");
            } else {
                html.raw(Words.fixed(one.from())).raw(" to ").raw(Words.fixed(one.to()));
                html.raw(", for ").raw(Words.span(Duration.between(one.from(), one.to())));
            }
            html.raw("<br><span class=o>")
                    .text(output.of(one.output()), LONGEST_OUTPUT)
                    .raw("</span></li>");
        });
        html.raw(outages.isEmpty() ? "" : "</ol>");
        if (outages.size() > MOST) {
            html.raw("<p>Older outages: ").raw(outages.size() - MOST).raw(".</p>");
        }
        html.raw("</section>");
    }
}
