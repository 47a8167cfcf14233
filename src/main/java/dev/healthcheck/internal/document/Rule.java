package dev.healthcheck.internal.document;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an alerting rule of Prometheus. One thread uses an object. */
final class Rule {
    private final Map<String, Object> rule = new LinkedHashMap<>();
    private final Map<String, Object> annotations = new LinkedHashMap<>();

    private Rule() {}

    static Rule named(String alert) {
        Rule rule = new Rule();
        rule.rule.put("alert", alert);
        return rule;
    }

    Rule when(String expression) {
        rule.put("expr", expression);
        return this;
    }

    Rule lasting(Duration wait) {
        rule.put("for", Times.forPrometheus(wait));
        return this;
    }

    /** @param checker the check of the rule; it keeps the rules of two checks apart, which have the same name */
    Rule labels(String severity, @Nullable String checker) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("severity", severity);
        if (checker != null) {
            labels.put("checker", template(checker));
        }
        rule.put("labels", labels);
        return this;
    }

    Rule saying(String summary, String description) {
        annotations.put("summary", summary);
        annotations.put("description", description);
        return this;
    }

    Rule runbook(@Nullable String address) {
        if (address != null) {
            annotations.put("runbook_url", template(address));
        }
        return this;
    }

    Rule owner(@Nullable String owner) {
        if (owner != null) {
            annotations.put("owner", template(owner));
        }
        return this;
    }

    Commented because(String reason) {
        rule.put("annotations", annotations);
        return new Commented(rule, reason);
    }

    /** {@return a text that a template of Prometheus shows as it is} */
    static String template(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    /** {@return a string of PromQL, with its quotes} A text of PromQL has no control characters. */
    static String promQl(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        if (c == '\n') {
            return "\\n";
        }
        if (c < ' ') {
            return "\\x" + (c < 16 ? "0" : "") + Integer.toHexString(c);
        }
        return Character.toString(c);
    }
}
