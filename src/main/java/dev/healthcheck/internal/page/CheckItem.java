package dev.healthcheck.internal.page;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.internal.trend.TrendView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes one check of the page: an item of a list. */
final class CheckItem {
    /** A person reads the beginning; the JSON has the rest. */
    private static final int LONGEST_OUTPUT = 4000;

    private static final int LONGEST_WELL = 200;

    private final Html html;
    private final CheckOutcome outcome;
    private final String output;
    private final Instant now;

    /**
     * @param output the output as a text
     * @param now the time of the report
     */
    CheckItem(Html html, CheckOutcome outcome, String output, Instant now) {
        this.html = html;
        this.outcome = outcome;
        this.output = output;
        this.now = now;
    }

    /** {@return the texts that a filter looks at} The script looks at the elements with the classes n, o, g and w. */
    String filtered() {
        CheckMetadata facts = outcome.metadata();
        String owner = facts.owner() == null ? "" : facts.owner();
        return String.join("\n", outcome.checker(), String.join(" ", facts.tags()), owner, shownOutput());
    }

    void write(boolean hidden, @Nullable TrendView trend) {
        html.raw("<li class=").raw(outcome.state().toString()).raw(hidden ? " hidden>" : ">");
        if (outcome.state() == CheckState.PASSED) {
            html.raw("<details><summary>");
            name("b");
            html.raw(" <i>Passed</i> ").raw(Words.took(outcome.responseTime()));
            strip(trend);
        } else {
            urgent();
            strip(trend);
            html.raw("<details open><summary>Details");
        }
        html.raw("</summary>");
        html.raw("<dl>");
        facts();
        html.raw("</dl>");
        causes();
        stack();
        html.raw("</details>");
    }

    private void strip(@Nullable TrendView trend) {
        if (trend != null) {
            Strip.write(html, trend);
        }
    }

    private void name(String element) {
        html.raw("<")
                .raw(element)
                .raw(" class=n>")
                .text(outcome.checker())
                .raw("</")
                .raw(element)
                .raw(">");
    }

    private void urgent() {
        name("h3");
        html.raw("<p><i>").raw(Words.state(outcome.state())).raw("</i>");
        if (outcome.state() != CheckState.PENDING) {
            html.raw(" since ").raw(Words.lasting(outcome.since(), now));
        }
        html.raw(outcome.critical() ? "" : "<span>, not critical</span>");
        html.raw(outcome.flapping() ? "<span>, flapping</span>" : "").raw("</p>");
        html.raw("<p class=o>").text(output, LONGEST_OUTPUT).raw("</p>");
        CheckMetadata facts = outcome.metadata();
        if (facts.owner() != null || facts.runbook() != null) {
            html.raw("<p class=r>");
            if (facts.owner() != null) {
                html.raw("Call <b class=w>").text(facts.owner()).raw("</b> ");
            }
            if (facts.runbook() != null) {
                html.raw("<a rel=noreferrer").attribute("href", facts.runbook()).raw(">Runbook</a>");
            }
            html.raw("</p>");
        }
    }

    private void facts() {
        boolean isWell = outcome.state() == CheckState.PASSED;
        if (isWell) {
            html.raw("<dt>Output<dd class=o>").text(shownOutput());
            fact("Since", outcome.since());
        }
        runs();
        if (!isWell) {
            lastSuccess();
        }
        if (outcome.consecutiveFailures() > 0) {
            html.raw("<dt>Failures in a row<dd>").raw(outcome.consecutiveFailures());
        }
        tags();
        CheckMetadata facts = outcome.metadata();
        if (!facts.affectedEndpoints().isEmpty()) {
            html.raw("<dt>Affected endpoints<dd>").text(String.join(", ", facts.affectedEndpoints()));
        }
        if (isWell && facts.owner() != null) {
            html.raw("<dt>Owner<dd class=w>").text(facts.owner());
        }
    }

    private void runs() {
        if (outcome.state() == CheckState.STUCK) {
            fact("Hangs since", outcome.timestamp().minus(outcome.responseTime()));
            html.raw("<dt>Next run<dd>after the end of the hanging run");
        } else if (outcome.state() != CheckState.PENDING) {
            boolean isWell = outcome.state() == CheckState.PASSED;
            fact(isWell ? "Ran" : "Last run", outcome.timestamp());
            if (!isWell) {
                html.raw("<dt>Took<dd>").raw(Words.took(outcome.responseTime()));
            }
            if (outcome.expires().isAfter(now)) {
                fact(isWell ? "Next" : "Next run", outcome.expires());
            }
        }
    }

    private String shownOutput() {
        int most = outcome.state() == CheckState.PASSED ? LONGEST_WELL : LONGEST_OUTPUT;
        return output.length() > most ? output.substring(0, most) + "… (cut)" : output;
    }

    private void lastSuccess() {
        if (outcome.lastSuccess() == null) {
            html.raw("<dt>Last success<dd>none since the start");
        } else {
            fact("Last success", outcome.lastSuccess());
        }
    }

    private void tags() {
        if (!outcome.metadata().tags().isEmpty()) {
            html.raw("<dt>Tags<dd class=g>");
            for (String tag : outcome.metadata().tags()) {
                html.raw("<a href=\"?tags=")
                        .raw(URLEncoder.encode(tag, StandardCharsets.UTF_8))
                        .raw("\">");
                html.text(tag).raw("</a> ");
            }
        }
    }

    private void fact(String name, Instant time) {
        html.raw("<dt>").raw(name).raw("<dd>").raw(Words.relative(time, now));
    }

    private void causes() {
        if (outcome.exception() == null) {
            return;
        }
        html.raw("<h4>Exception</h4><ol>");
        for (ExceptionInfo link = outcome.exception(); link != null; link = link.cause()) {
            html.raw("<li><code>").text(link.type()).raw("</code>");
            if (link.message() != null) {
                html.raw(": ").text(link.message());
            }
            html.raw("</li>");
        }
        html.raw("</ol>");
    }

    private void stack() {
        if (!outcome.stack().isEmpty()) {
            html.raw("<h4>Stack of the hanging thread</h4><pre tabindex=0>");
            html.text(String.join("\n", outcome.stack())).raw("</pre>");
        }
    }
}
