package dev.healthcheck.internal.scrub;

import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets that stand next to their name with no sign between, as messages and some configuration files have them:
 * {@code Wrong password hunter42!}, {@code bind_password x5CCvt8JE6WA}. Only what looks like a secret is one.
 */
final class Prose {
    private static final String RULE = "name in prose";

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.-])([\\p{L}_][\\p{L}\\w.-]{2,60}+(?: [Kk]ey| [Tt]oken| [Cc]ode)?+)(?: \\d{1,2}(?=:))?+"
                    + "[\"']?(?:\\s{1,4}+(?:is|was|are|with|value|of|ist|est|es|incorrect|invalid|wrong|rejected|to|the)(?![\\w.-])){0,3}+"
                    + ":?\\s{1,4}+[\"'`«(]?\\s?(?=([^\\s\"'`»),;]{4,300}+))");

    /** {@code define('DB_PASSWORD', 'x')} */
    private static final Pattern CALL = Pattern.compile(
            "\\(\\s{0,4}+([\"'])([\\w.-]{3,60}+)\\1\\s{0,4}+,\\s{0,4}+([\"'])((?:(?!\\3)[^\\\\]|\\\\.){1,300}+)\\3");

    /** {@code <entry key="db.password">x</entry>} */
    private static final Pattern ELEMENT = Pattern.compile(
            "(?:name|key|id)=([\"'])([\\w.-]{3,100}+)\\1[^<>]{0,300}+>\\s{0,40}+(?!\\$\\{)([^<\\s][^<]{0,4000}+)</");

    /** {@code the password to proceed is: x} */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\w.-])(\\p{L}[\\p{L}\\w.-]{2,60}+)(?:\\s[a-z]{1,12}+){1,5}+:\\s{1,4}+([^\\s\"'`»),;]{12,300}+)");

    private Prose() {}

    static void mark(Spans spans, NameLists lists) {
        markFollowing(spans, NAMED, Prose::isSecret);
        markFollowing(
                spans,
                ANNOUNCED,
                (name, value) -> SecretNames.of(name) == Secrecy.SECRET && Randomness.isRandom(value));
        markNamed(spans, CALL, 4, lists);
        markNamed(spans, ELEMENT, 3, lists);
    }

    /** The first group is the name, the second the value, which may be the name of the next. */
    private static void markFollowing(Spans spans, Pattern pattern, BiPredicate<String, String> isSecret) {
        Matcher matcher = pattern.matcher(spans.text());
        int from = 0;
        while (matcher.find(from)) {
            if (isSecret.test(matcher.group(1), matcher.group(2))) {
                spans.mask(matcher.start(2), matcher.end(2), RULE);
            }
            from = matcher.end(1);
        }
    }

    /** The second group is the name. */
    private static void markNamed(Spans spans, Pattern pattern, int value, NameLists lists) {
        Matcher matcher = pattern.matcher(spans.text());
        while (matcher.find()) {
            if (lists.deny(matcher.group(2))) {
                spans.mask(matcher.start(value), matcher.end(value), NameLists.DENY);
            } else if (lists.allow(matcher.group(2))) {
                spans.allow(matcher.start(value), matcher.end(value));
            } else if (SecretNames.of(matcher.group(2)) == Secrecy.SECRET && !Shape.isPlain(matcher.group(value))) {
                spans.mask(matcher.start(value), matcher.end(value), RULE);
            }
        }
    }

    private static boolean isSecret(String name, String value) {
        if (value.indexOf('=') >= 0 && !value.endsWith("=") || SecretNames.of(name) != Secrecy.SECRET) {
            return false;
        }
        boolean code = SecretNames.hidesNumbers(name) && value.length() <= 8 && Shape.isNumber(value);
        boolean odd = Randomness.isOdd(value) && value.chars().anyMatch(Character::isDigit);
        boolean call = value.indexOf('(') >= 0 || value.indexOf('/') >= 0;
        return !Shape.isPlain(value)
                && !Shape.isUrl(value)
                && !call
                && (code || odd || Randomness.isRandom(value) || Randomness.isChosen(value));
    }
}
