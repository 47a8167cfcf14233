package dev.healthcheck.cli;

import dev.healthcheck.internal.scrub.JsonText;
import dev.healthcheck.internal.scrub.JsonText.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer. Only a report with the status {@code success} is OK: a page of a proxy has the code 200 too.
 */
final class ReportVerdict {
    private static final int LONGEST_NAME = 100;

    private final String body;
    private final @Nullable Node report;

    private ReportVerdict(String body) {
        this.body = body;
        this.report = JsonText.parse(body);
    }

    static Verdict of(HttpAnswer answer) {
        if (answer.code() >= 300 && answer.code() < 400) {
            String where = answer.location().isEmpty() ? "" : " to " + withoutSecrets(answer.location());
            return Verdict.unknown("the answer is a redirect (" + answer.code() + ")" + where);
        }
        ReportVerdict report = new ReportVerdict(answer.body());
        switch (report.status()) {
            case "success":
                return report.success(answer);
            case "degraded":
                return Verdict.warning("degraded" + report.unwell());
            case "failure":
                return Verdict.critical("failure" + report.unwell());
            default:
                return noReport(answer);
        }
    }

    /** Does not show the user and the query of a redirect to a login, for example. */
    private static String withoutSecrets(String location) {
        int query = location.indexOf('?');
        String place = query < 0 ? location : location.substring(0, query);
        int start = place.indexOf("//");
        int at = place.lastIndexOf('@');
        return Line.of(start >= 0 && at > start ? place.substring(0, start + 2) + place.substring(at + 1) : place, 200);
    }

    private static Verdict noReport(HttpAnswer answer) {
        int code = answer.code();
        if (code >= 500) {
            return Verdict.critical("the server answers " + code + ", without a health report");
        }
        if (code == 401 || code == 403) {
            return Verdict.unknown("the server refuses the caller (" + code + ")");
        }
        if (code == 404) {
            return Verdict.unknown("there is nothing at this address (404)");
        }
        String type = answer.type().isEmpty() ? "" : " of type " + Line.of(answer.type(), LONGEST_NAME);
        return Verdict.unknown("the answer " + code + type + " is no health report");
    }

    private Verdict success(HttpAnswer answer) {
        if (answer.code() >= 500) {
            return Verdict.critical("the server answers " + answer.code() + ", although the report says success");
        }
        if (answer.code() >= 300) {
            return Verdict.unknown("the server answers " + answer.code() + ", although the report says success");
        }
        List<Node> results = results();
        if (results == null) {
            return Verdict.ok("success");
        }
        return Verdict.ok("success, " + (results.isEmpty() ? "no checks" : checks(results.size()) + " passed"));
    }

    private static String checks(int count) {
        return count == 1 ? "1 check" : count + " checks";
    }

    /** {@return the status; empty if this is no report of ours} Other services also answer with a status and data. */
    private String status() {
        Node status = report == null ? null : report.child("status");
        if (report == null || report.children() == null || status == null || status.value() == null) {
            return "";
        }
        return report.children().size() == 1 || results() != null ? status.value() : "";
    }

    private @Nullable List<Node> results() {
        Node results = report == null ? null : report.child("results");
        return results == null || results.isObject() ? null : results.children();
    }

    /** {@return the names of the checks that are not well, each with its state; empty without details} */
    private String unwell() {
        List<Node> results = results();
        if (results == null) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        int count = 0;
        int named = 0;
        for (Node result : results) {
            if (!isWell(result)) {
                count++;
                if (names.length() < Line.LONGEST - 2 * LONGEST_NAME) {
                    named++;
                    names.append(count == 1 ? ": " : ", ").append(described(result));
                }
            }
        }
        return ", " + count + " of " + checks(results.size()) + " not well" + names
                + (named < count ? " and " + (count - named) + " more" : "");
    }

    private static String described(Node result) {
        String state = text(result, "state");
        String output = text(result, "output");
        return Line.of(text(result, "checker"), LONGEST_NAME)
                + (state.isEmpty() ? "" : " " + Line.of(state, 20))
                + (output.isEmpty() ? "" : " (" + Line.of(output, LONGEST_NAME) + ")");
    }

    /** A report of a relative of this library has no state. */
    private boolean isWell(Node result) {
        Node state = result.child("state");
        if (state != null) {
            return "passed".equals(state.value());
        }
        Node passed = result.child("passed");
        return passed != null && body.substring(passed.start(), passed.end()).equals("true");
    }

    private static String text(Node result, String name) {
        Node child = result.child(name);
        return child == null || child.value() == null ? "" : child.value();
    }
}
