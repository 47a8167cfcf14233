package dev.healthcheck.internal.scrub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secrets of the URLs in a text (RFC 3986): passwords before the host, and the paths of web hooks.
 * {@code KeyValueDetector} reads the parameters of URLs.
 */
final class Urls {
    /** The greatest number of URLs in one word. A word with more does not contain URLs, and would take long. */
    private static final int MAX_NESTED = 20;

    private static final String USERINFO = "url-password";
    private static final String HOOK = "url-path";

    /** A host. The pattern is strict, because some passwords in URLs are not encoded. */
    private static final Pattern HOST =
            Pattern.compile("(?:[\\w.-]{1,255}|\\[[0-9a-fA-F:.]{2,45}\\])(?::\\d{1,5})?(?=[/,?;#)\\s\"'<>\\]}]|$)");

    /** Several hosts, each with its own password: {@code password@host,user:password}. */
    private static final Pattern SEVERAL =
            Pattern.compile("([^@,]{1,200}+)@[\\w.-]{1,200}+(?::\\d{1,5})?,[^:@/,]{1,100}+:([^@,]{1,200}+)");

    private static final Pattern PARAMETER = Pattern.compile(";[A-Za-z][\\w ]{0,40}+=");
    private static final Pattern SEGMENT = Pattern.compile("[^/]++");
    private static final Pattern HOOK_WORD = Pattern.compile(
            "(?i).*(?:hook|integration|infura|alchemy|quiknode|hc-ping).*|(?:access[_-]?)?token|(?:api[_-]?)?key");

    /** Segments that are not secret: a version, a number, and the workspace and application of Slack. */
    private static final Pattern PUBLIC_SEGMENT = Pattern.compile("[TBCADG][A-Z0-9]{7,11}|v?\\d+");

    private static final Pattern DIGIT_AND_LETTER = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])\\w+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F-]+");
    private static final int LONG_SEGMENT = 24;
    private static final Pattern CAPABILITY = Pattern.compile("[\\w%~=-]{40,1000}");

    private final MaskedRanges ranges;
    private final String text;

    private Urls(MaskedRanges ranges) {
        this.ranges = ranges;
        this.text = ranges.text();
    }

    static void mark(MaskedRanges ranges) {
        new Urls(ranges).mark();
    }

    private void mark() {
        int end = 0;
        int nested = 0;
        for (int i = text.indexOf("://"); i >= 0; i = text.indexOf("://", i + 3)) {
            int start = i + 3;
            nested = start < end ? nested + 1 : 0;
            end = start < end ? end : endOfUrl(start);
            if (nested < MAX_NESTED) {
                markPath(afterUserinfo(i, start, end), end);
            } else if (nested == MAX_NESTED) {
                ranges.mask(start, end, USERINFO);
            }
        }
    }

    private int endOfUrl(int start) {
        int i = start;
        while (i < text.length() && !isBorder(text.charAt(i)) && !isNextUrl(i)) {
            i++;
        }
        return i;
    }

    /** {@return whether a URL follows: {@code amqp://a,amqp://b}, {@code primary=postgres://a;replica=postgres://b}} */
    private boolean isNextUrl(int i) {
        if (text.charAt(i) != ',' && text.charAt(i) != ';' && text.charAt(i) != '|') {
            return false;
        }
        int next = i + 1;
        while (next < text.length()
                && next < i + 40
                && (KeyValueBounds.isOfName(text.charAt(next)) || text.charAt(next) == '=')) {
            next++;
        }
        return text.startsWith("://", next);
    }

    private static boolean isBorder(char c) {
        return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' || c == '\\';
    }

    /** {@return the start of the host} Marks the password, or the token in the place of the user. */
    private int afterUserinfo(int scheme, int start, int end) {
        int at = endOfUserinfo(scheme, start, end);
        if (at < 0) {
            return start;
        }
        int colon = text.indexOf(':', start);
        String user = text.substring(start, colon >= 0 && colon < at ? colon : at);
        if (colon < 0 || colon > at) {
            if (Randomness.isRandom(user)) {
                ranges.mask(start, at, USERINFO);
            }
            return at + 1;
        }
        String password = text.substring(colon + 1, at);
        boolean tokenIsUser = password.isEmpty() || password.startsWith("x-oauth") || password.equals("api_token");
        if (tokenIsUser && Randomness.isRandom(user)) {
            ranges.mask(start, colon, USERINFO);
        } else if (!ValueShape.isPlain(password) || password.startsWith("/")) {
            markPassword(colon + 1, at, password);
        }
        return at + 1;
    }

    /** Marks the password. The default in an expression is a password; the name in the expression is not. */
    private void markPassword(int start, int end, String password) {
        Matcher several = SEVERAL.matcher(password);
        if (several.matches()) {
            ranges.mask(start, start + several.end(1), USERINFO);
            ranges.mask(start + several.start(2), end, USERINFO);
            return;
        }
        int colon = password.startsWith("${") && password.endsWith("}") ? password.indexOf(':') : -1;
        if (colon < 0) {
            ranges.mask(start, end, USERINFO);
        } else {
            ranges.mask(start + colon + 1, end - 1, USERINFO);
        }
    }

    /** {@return the index of the at sign before the host, or -1} A password may have any character, encoded or not. */
    private int endOfUserinfo(int scheme, int start, int end) {
        int authority = start;
        while (authority < end
                && "/?#".indexOf(text.charAt(authority)) < 0
                && !PARAMETER.matcher(text).region(authority, end).lookingAt()) {
            authority++;
        }
        boolean web = scheme >= 4 && text.startsWith("http", scheme - (text.charAt(scheme - 1) == 's' ? 5 : 4));
        int last = text.lastIndexOf('@', authority - 1);
        if (last >= start && (web || isHostFollowedByNoOther(last, end))) {
            return last;
        }
        int colon = text.indexOf(':', start);
        boolean open = colon >= start && colon < authority && !isPort(colon + 1, authority);
        if (!open && last < start) {
            return -1;
        }
        int query = indexOf("?", authority, end);
        int found = lastAt(open && query == authority ? end : query, start);
        return found > last ? found : last >= start ? last : -1;
    }

    private boolean isHostFollowedByNoOther(int at, int end) {
        int next = indexOf("@", at + 1, end);
        return next == end || next > indexOf("?", at, end) || !isHost(next + 1);
    }

    /** {@return the index of the last at sign before {@code limit} that a host follows, or -1} */
    private int lastAt(int limit, int start) {
        for (int at = text.lastIndexOf('@', limit - 1); at >= start; at = text.lastIndexOf('@', at - 1)) {
            if (isHost(at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isHost(int start) {
        Matcher host = HOST.matcher(text).region(start, text.length());
        return host.useTransparentBounds(true).lookingAt();
    }

    private boolean isPort(int start, int end) {
        int i = start;
        while (i < end && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        // Several hosts have a port each: h1:1,h2:2. A host in brackets has colons of its own.
        return i == end
                || i > start && text.indexOf(',', start) >= 0 && text.indexOf(',', start) < end
                || text.charAt(i) == ';'
                || text.charAt(i) == ':'
                || text.charAt(i) == '{'
                || text.charAt(i) == '$';
    }

    private int indexOf(String c, int start, int end) {
        int found = text.indexOf(c, start);
        return found < 0 || found > end ? end : found;
    }

    /** Marks the secrets in the path: a caller with the address of a web hook may call it. */
    private void markPath(int host, int end) {
        int stop = Math.min(indexOf("?", host, end), indexOf("#", host, end));
        boolean hook = false;
        Matcher segment = SEGMENT.matcher(text).region(host, stop);
        while (segment.find()) {
            String part = segment.group();
            boolean named = part.length() < 100 && HOOK_WORD.matcher(part).matches();
            if (part.length() > 3 && part.startsWith("bot") && part.indexOf(':') > 0) {
                ranges.mask(segment.start() + 3, segment.end(), HOOK);
            } else if (!named && (hook ? isHookSecret(part) : isCapability(part))) {
                ranges.mask(segment.start(), segment.end(), HOOK);
            }
            hook |= named;
        }
    }

    private static boolean isHookSecret(String part) {
        return part.length() >= 6
                && !PUBLIC_SEGMENT.matcher(part).matches()
                && (part.length() >= LONG_SEGMENT
                        || DIGIT_AND_LETTER.matcher(part).matches()
                        || !Randomness.isWordy(part));
    }

    /** {@return whether the part is long, random and not a digest: a caller with such an address has access} */
    private static boolean isCapability(String part) {
        return CAPABILITY.matcher(part).matches()
                && Randomness.isRandom(part)
                && !HEX.matcher(part).matches();
    }
}
