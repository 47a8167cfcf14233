package dev.healthcheck.internal.scrub;

import static dev.healthcheck.internal.scrub.Sensitivity.PLAIN;
import static dev.healthcheck.internal.scrub.Sensitivity.SECRET;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the values of secret names in a text. The formats are {@code a=b}, {@code a: b}, {@code "a":"b"}, parameters of
 * URLs, connection strings, properties, YAML, printed maps and records, command lines, and prose.
 */
final class KeyValueDetector {
    static final String RULE = "name in text";
    private static final int MAX_DOUBTFUL = 2048;

    /** The greatest number of pairs within pairs. A word with more is not a setting, and its pairs would take long. */
    private static final int MAX_NESTED = 20;

    /** The words that follow a colon in prose: {@code password: must not be blank}. */
    private static final Set<String> PROSE = Set.of("""
            must is was are were not cannot should has have may for of the a an to in on from at by or and unexpected
            expected required missing invalid expired too does did could no only needs already never will wrong
            incorrect unknown failed unable illegal malformed unsupported bad empty authentication permission access
            string null doesn't couldn't isn't can't secret volume
            """.strip().split("\\s+"));

    private final MaskedRanges ranges;
    private final String text;
    private final KeyValueBounds bounds;
    private final boolean unquoted;
    private final NameLists lists;
    private String announced = "";
    private int judged;
    private int nested;

    private KeyValueDetector(MaskedRanges ranges, boolean unquoted, NameLists lists) {
        this.ranges = ranges;
        this.lists = lists;
        this.text = ranges.text();
        this.bounds = new KeyValueBounds(text);
        this.unquoted = unquoted;
    }

    /** @param unquoted whether the text is a command line without its quotes; a value ends before the next option */
    static void mark(MaskedRanges ranges, boolean unquoted, NameLists lists) {
        new KeyValueDetector(ranges, unquoted, lists).mark();
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
            ValueBoundary end = new ValueBoundary(text, nameStart, nameEnd, unquoted);
            ranges.allow(end.start(value), end.of(value, text.length()));
        }
        Sensitivity alone = SecretNames.of(SecretNames.isNamedBeside(word) ? announced : word);
        // Two words may make the name, as in "API key: x"; the last word tells the kind of the value.
        String name = alone == PLAIN && !word.equalsIgnoreCase("id")
                ? word
                : text.substring(bounds.withWordBefore(nameStart), nameEnd);
        Sensitivity sensitivity = name.equals(word) ? alone : SecretNames.of(name);
        announce(word, value);
        if (sensitivity == PLAIN) {
            return separator + 1;
        }
        if (word.toLowerCase(Locale.ROOT).endsWith("cookie") && isPair(value)) {
            // The name is that of a header, whose cookies have names of their own.
            return value;
        }
        if (bounds.isYamlBlock(value)) {
            return sensitivity == SECRET ? afterIndented(value, RULE) : value + 1;
        }
        if ("{[(".indexOf(text.charAt(value)) >= 0) {
            return sensitivity == SECRET ? afterBlock(value) : value + 1;
        }
        ValueBoundary end = new ValueBoundary(text, nameStart, nameEnd, unquoted);
        int start = end.start(value);
        int until = end.of(value, sensitivity == SECRET ? text.length() : start + MAX_DOUBTFUL);
        nested = start < judged ? nested + 1 : 0;
        judged = Math.max(judged, until);
        if (nested > MAX_NESTED && until > start) {
            ranges.mask(start, until, RULE);
            return until;
        }
        int next = afterValue(name, sensitivity, separator, start, until);
        // The start of a longer value decides on the whole value.
        if (next == start + MAX_DOUBTFUL) {
            next = end.of(value, text.length());
            ranges.mask(start, next, RULE);
        }
        return next;
    }

    /** {@return whether the list has the announced name, the word without the D of {@code -Dname=x}, or two words} */
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
            ranges.mask(value, end, NameLists.DENY);
            return end;
        }
        ValueBoundary end = new ValueBoundary(text, nameStart, nameEnd, unquoted);
        int next = end.of(value, text.length());
        ranges.mask(end.start(value), next, NameLists.DENY);
        return Math.max(next, value);
    }

    private int afterValue(String name, Sensitivity sensitivity, int separator, int start, int end) {
        int next = Math.max(separator + 1, start);
        if (end <= start) {
            return next;
        }
        String value = text.substring(start, end);
        if ((text.charAt(separator) == ':' && isProse(value, end))
                || (isGlued(separator) && !isSaidByItself(name, value, sensitivity))) {
            return next;
        }
        int secret = MaskDecision.secretPart(name, sensitivity, value);
        if (secret < 0) {
            return next;
        }
        ranges.mask(start + secret, end, RULE);
        return end;
    }

    /** {@return whether no space follows the colon} It may be part of a name then, as in {@code token:refresh:42}. */
    private boolean isGlued(int separator) {
        boolean quoted = separator > 0 && ValueBoundary.isQuote(text.charAt(separator - 1));
        return !quoted && text.charAt(separator) == ':' && text.charAt(separator + 1) > ' ';
    }

    private static boolean isSaidByItself(String name, String value, Sensitivity sensitivity) {
        return sensitivity == SECRET && SecretNames.hidesNumbers(name) || Randomness.isOdd(value);
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
        int end = KeyValueBounds.afterName(text, start);
        return end > start && end < text.length() && text.charAt(end) == '=';
    }

    /** {@return the end of the indented lines that follow} Marks these lines. */
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
        ranges.mask(secret, Math.max(secret, last), rule);
        return Math.max(end, value + 1);
    }

    /** {@return the end of a map or list under a secret name} Marks the map or list. */
    private int afterBlock(int start) {
        int brace = text.charAt(start) == '{' && text.charAt(start - 1) == '=' ? text.indexOf("};", start) : -1;
        if (brace > 0 && brace - start < KeyValueBounds.MAX_NAME) {
            // SQL Server quotes a value in this way: only a brace before the semicolon ends the value.
            ranges.mask(start, brace + 1, RULE);
            return brace + 1;
        }
        int i = bounds.endOfBlock(start);
        if (i - start > 2 && !ValueShape.isPlain(text.substring(start, i))) {
            ranges.mask(start, i, RULE);
            return i;
        }
        return start + 1;
    }

    /** {@return whether the colon is part of a URL or of {@code arn:aws:secretsmanager:region:account:secret:name}} */
    private boolean isPartOfPath(int separator, int nameStart, int value) {
        boolean glued = value == separator + 1 && text.charAt(separator) == ':';
        boolean inUrl = text.startsWith("//", value) || (nameStart > 1 && text.startsWith("//", nameStart - 2));
        return glued && (inUrl || (nameStart > 0 && text.charAt(nameStart - 1) == ':'));
    }

    private void announce(String name, int value) {
        if (SecretNames.NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            int start = ValueBoundary.isQuote(text.charAt(value)) ? value + 1 : value;
            announced = text.substring(start, KeyValueBounds.afterName(text, start));
        }
    }
}
