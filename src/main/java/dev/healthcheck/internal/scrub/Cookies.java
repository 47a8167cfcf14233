package dev.healthcheck.internal.scrub;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values of cookies (RFC 6265) that let a caller act as another user. */
final class Cookies {
    private static final String RULE = "cookie";
    private static final Pattern HEADER =
            Pattern.compile("(?i)(?<![\\w=;])(?:set-)?cookie2?\"?\\s{0,4}+[:=]\\s{0,4}+\"?(?=[\\w.-]{1,100}+=)");
    private static final Pattern PAIR = Pattern.compile(
            "\\s{0,4}+([^\\s=;,\"]{1,100}+)(?:=\"?([^;\\s\"]{0,8192}+)\"?)?\\s{0,4}+(?:;|$|(?=[\\s\"]))");
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

    /** Marks the cookies after each cookie header, and the cookies of a text that is the value of such a header. */
    static void mark(MaskedRanges ranges, boolean isHeader) {
        Matcher header = HEADER.matcher(ranges.text());
        int from = 0;
        while (header.find(from)) {
            from = markFrom(ranges, header.end());
        }
        if (isHeader && ranges.text().indexOf('=') > 0) {
            markFrom(ranges, 0);
        }
    }

    private static int markFrom(MaskedRanges ranges, int start) {
        String text = ranges.text();
        int end = start;
        Matcher pair = PAIR.matcher(text);
        while (pair.region(end, text.length()).lookingAt() && pair.end() > pair.start()) {
            if (pair.group(2) != null && isSecret(pair.group(1), pair.group(2))) {
                ranges.mask(pair.start(2), pair.end(2), RULE);
            }
            end = pair.end();
        }
        return end; // The end of the cookies.
    }

    private static boolean isSecret(String name, String value) {
        return !ATTRIBUTES.contains(name.toLowerCase(java.util.Locale.ROOT))
                && !ValueShape.isPlain(value)
                && (Randomness.isOdd(value) || SESSION.matcher(name).matches() && value.length() > 5);
    }
}
