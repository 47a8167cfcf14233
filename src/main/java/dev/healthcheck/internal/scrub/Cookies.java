package dev.healthcheck.internal.scrub;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values of cookies (RFC 6265) that somebody could be taken for somebody else with. */
final class Cookies {
    private static final String RULE = "cookie";
    private static final Pattern HEADER =
            Pattern.compile("(?i)(?<![\\w=;])(?:set-)?cookie2?\"?\\s{0,4}+[:=]\\s{0,4}+\"?(?=[\\w.-]{1,100}+=)");
    private static final Pattern PAIR = Pattern.compile(
            "\\G\\s{0,4}+([^\\s=;,\"]{1,100}+)(?:=\"?([^;\\s\"]{0,8192}+)\"?)?\\s{0,4}+(?:;|$|(?=[\\s\"]))");
    private static final Set<String> ATTRIBUTES = Set.of(
            "path",
            "domain",
            "expires",
            "max-age",
            "samesite",
            "secure",
            "httponly",
            "priority",
            "partitioned",
            "version");
    private static final Pattern SESSION =
            Pattern.compile("(?i).*(?:sess|sid$|auth|token|jwt|csrf|xsrf|remember|login|sso).*");

    private Cookies() {}

    /** Marks the cookies after each such header, and, if the value is that of one, its own. */
    static void mark(Spans spans, boolean isHeader) {
        Matcher header = HEADER.matcher(spans.text());
        int from = 0;
        while (header.find(from)) {
            from = markFrom(spans, header.end());
        }
        if (isHeader && spans.text().indexOf('=') > 0) {
            markFrom(spans, 0);
        }
    }

    /** {@return where the cookies end} */
    private static int markFrom(Spans spans, int start) {
        int end = start;
        Matcher pair = PAIR.matcher(spans.text()).region(start, spans.text().length());
        while (pair.find() && pair.end() > pair.start()) {
            if (pair.group(2) != null && isSecret(pair.group(1), pair.group(2))) {
                spans.mask(pair.start(2), pair.end(2), RULE);
            }
            end = pair.end();
        }
        return end;
    }

    private static boolean isSecret(String name, String value) {
        return !ATTRIBUTES.contains(name.toLowerCase(java.util.Locale.ROOT))
                && !Shape.isPlain(value)
                && (Randomness.isOdd(value) || SESSION.matcher(name).matches() && value.length() > 5);
    }
}
