package dev.healthcheck.internal.scrub;

import static dev.healthcheck.internal.scrub.Secrecy.PLAIN;
import static dev.healthcheck.internal.scrub.Secrecy.SECRET;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the values of secret names in a text, whatever its format: {@code a=b}, {@code a: b}, {@code "a":"b"}, the
 * parameters of URLs, connection strings, properties, YAML, what maps and records print, command lines, and prose.
 */
final class Pairs {
    static final String RULE = "name in text";
    private static final int MAX_DOUBTFUL = 2048;

    /** What prose goes on with after a colon: {@code password: must not be blank}. */
    private static final Set<String> PROSE = Set.of("""
            must is was are were not cannot should has have may for of the a an to in on from at by or and unexpected
            expected required missing invalid expired too does did could no only needs already never will wrong
            incorrect unknown failed unable illegal malformed unsupported bad empty authentication permission access
            string null doesn't couldn't isn't can't secret volume
            """.strip().split("\\s+"));

    private final Spans spans;
    private final String text;
    private final PairBounds bounds;
    private final boolean unquoted;
    private final NameLists lists;
    private String announced = "";

    private Pairs(Spans spans, boolean unquoted, NameLists lists) {
        this.spans = spans;
        this.lists = lists;
        this.text = spans.text();
        this.bounds = new PairBounds(text);
        this.unquoted = unquoted;
    }

    /** @param unquoted whether it is a command line that has lost its quotes: a value lasts until the next option */
    static void mark(Spans spans, boolean unquoted, NameLists lists) {
        new Pairs(spans, unquoted, lists).mark();
    }

    private void mark() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean arrow = c == '-' && text.startsWith("->", i);
            i = c == '=' || c == ':' || arrow ? afterPair(i) : i + 1;
        }
    }

    private int afterPair(int separator) {
        int nameEnd = bounds.endOfName(separator);
        int nameStart = bounds.startOfName(nameEnd);
        int value = bounds.startOfValue(separator);
        if (nameStart == nameEnd || value >= text.length() || isPartOfPath(separator, nameStart, value)) {
            return separator + 1;
        }
        String word = text.substring(nameStart, nameEnd);
        if (isListed(nameStart, nameEnd, lists::deny)) {
            announce(word, value);
            return afterDenied(nameStart, nameEnd, value);
        }
        if (isListed(nameStart, nameEnd, lists::allow)) {
            ValueEnd end = new ValueEnd(text, nameStart, nameEnd, unquoted);
            spans.allow(end.start(value), end.of(value, text.length()));
        }
        Secrecy alone = SecretNames.of(SecretNames.isNamedBeside(word) ? announced : word);
        // Two words may make the name, as in "API key: x"; the last says what it is.
        String name = alone == PLAIN && !word.equalsIgnoreCase("id")
                ? word
                : text.substring(bounds.withWordBefore(nameStart), nameEnd);
        Secrecy secrecy = name.equals(word) ? alone : SecretNames.of(name);
        announce(word, value);
        if (secrecy == PLAIN) {
            return separator + 1;
        }
        if (word.toLowerCase(Locale.ROOT).endsWith("cookie") && isPair(value)) {
            // A header, whose cookies have names of their own.
            return value;
        }
        if (bounds.isYamlBlock(value)) {
            return secrecy == SECRET ? afterIndented(value, RULE) : value + 1;
        }
        if ("{[(".indexOf(text.charAt(value)) >= 0) {
            return secrecy == SECRET ? afterBlock(value) : value + 1;
        }
        ValueEnd end = new ValueEnd(text, nameStart, nameEnd, unquoted);
        int start = end.start(value);
        int next = afterValue(
                name,
                secrecy,
                separator,
                start,
                end.of(value, secrecy == SECRET ? text.length() : start + MAX_DOUBTFUL));
        // What is longer is judged by its start.
        if (next == start + MAX_DOUBTFUL) {
            next = end.of(value, text.length());
            spans.mask(start, next, RULE);
        }
        return next;
    }

    /** By the name that stands beside it, by two words, and without the letter of {@code -Dname=value}. */
    private boolean isListed(int start, int end, Predicate<String> list) {
        if (lists.isEmpty()) {
            return false;
        }
        String word = text.substring(start, end);
        boolean property = start > 0 && text.charAt(start - 1) == '-' && word.length() > 1;
        return list.test(SecretNames.isNamedBeside(word) ? announced : word)
                || (property && list.test(word.substring(1)))
                || list.test(text.substring(bounds.withWordBefore(start), end));
    }

    private int afterDenied(int nameStart, int nameEnd, int value) {
        if (bounds.isYamlBlock(value)) {
            return afterIndented(value, NameLists.DENY);
        }
        if ("{[(".indexOf(text.charAt(value)) >= 0) {
            int end = bounds.endOfBlock(value);
            spans.mask(value, end, NameLists.DENY);
            return end;
        }
        ValueEnd end = new ValueEnd(text, nameStart, nameEnd, unquoted);
        int next = end.of(value, text.length());
        spans.mask(end.start(value), next, NameLists.DENY);
        return Math.max(next, value);
    }

    private int afterValue(String name, Secrecy secrecy, int separator, int start, int end) {
        int next = Math.max(separator + 1, start);
        if (end <= start) {
            return next;
        }
        String value = text.substring(start, end);
        if ((text.charAt(separator) == ':' && isProse(value, end))
                || (isGlued(separator) && !isSaidByItself(name, value, secrecy))) {
            return next;
        }
        int secret = Verdict.secretPart(name, secrecy, value);
        if (secret < 0) {
            return next;
        }
        spans.mask(start + secret, end, RULE);
        return end;
    }

    /** Without a space, a colon may be part of a name, as in {@code token:refresh:42}. */
    private boolean isGlued(int separator) {
        boolean quoted = separator > 0 && ValueEnd.isQuote(text.charAt(separator - 1));
        return !quoted && text.charAt(separator) == ':' && text.charAt(separator + 1) > ' ';
    }

    private static boolean isSaidByItself(String name, String value, Secrecy secrecy) {
        return secrecy == SECRET && SecretNames.hidesNumbers(name) || Randomness.isOdd(value);
    }

    private boolean isProse(String value, int end) {
        int space = value.indexOf(' ');
        boolean goesOn = space > 0 || (end < text.length() && text.charAt(end) == ' ');
        return goesOn && isProse(space > 0 ? value.substring(0, space) : value);
    }

    static boolean isProse(String word) {
        return PROSE.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isPair(int start) {
        int end = PairBounds.afterName(text, start);
        return end > start && end < text.length() && text.charAt(end) == '=';
    }

    /** The lines that follow and are indented. */
    private int afterIndented(int value, String rule) {
        int start = text.indexOf('\n', value) + 1;
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line + 1;
        }
        int secret = start;
        while (secret < end && text.charAt(secret) <= ' ') {
            secret++;
        }
        int last = end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
        spans.mask(secret, Math.max(secret, last), rule);
        return Math.max(end, value + 1);
    }

    /** Of a map or list under a secret name. */
    private int afterBlock(int start) {
        int brace = text.charAt(start) == '{' && text.charAt(start - 1) == '=' ? text.indexOf("};", start) : -1;
        if (brace > 0 && brace - start < PairBounds.MAX_NAME) {
            // As SQL Server quotes a value: only a brace before the semicolon ends it.
            spans.mask(start, brace + 1, RULE);
            return brace + 1;
        }
        int i = bounds.endOfBlock(start);
        if (i - start > 2 && !Shape.isPlain(text.substring(start, i))) {
            spans.mask(start, i, RULE);
            return i;
        }
        return start + 1;
    }

    /** Parts of a resource's name are no pairs: {@code arn:aws:secretsmanager:region:account:secret:name}. */
    private boolean isPartOfPath(int separator, int nameStart, int value) {
        boolean glued = value == separator + 1 && text.charAt(separator) == ':';
        boolean inUrl = text.startsWith("//", value) || (nameStart > 1 && text.startsWith("//", nameStart - 2));
        return glued && (inUrl || (nameStart > 0 && text.charAt(nameStart - 1) == ':'));
    }

    private void announce(String name, int value) {
        if (SecretNames.NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            int start = ValueEnd.isQuote(text.charAt(value)) ? value + 1 : value;
            announced = text.substring(start, PairBounds.afterName(text, start));
        }
    }
}
