package dev.healthcheck.internal.scrub;

import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets next to their name without a sign between, as in messages and some configuration files:
 * {@code Wrong password hunter42!}, {@code bind_password x5CCvt8JE6WA}. Such a secret must also look like a secret.
 */
final class ProseDetector {
    private static final String RULE = "name in prose";

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.-])([\\p{L}_][\\p{L}\\w.-]{2,60}+(?: [Kk]ey| [Tt]oken| [Cc]ode)?+)(?: \\d{1,2}(?=:))?+"
                    + "[\"']?(?:\\s{1,4}+(?:is|was|are|with|value|of|ist|est|es|incorrect|invalid|wrong|rejected|to|the)(?![\\w.-])){0,3}+"
                    + ":?\\s{1,4}+[\"'`«(]?\\s?(?=([^\\s\"'`»),;]{4,300}+))");

    /** A call: {@code define('DB_PASSWORD', 'x')}. */
    private static final Pattern CALL = Pattern.compile(
            "\\(\\s{0,4}+([\"'])([\\w.-]{3,60}+)\\1\\s{0,4}+,\\s{0,4}+([\"'])((?:(?!\\3)[^\\\\]|\\\\.){1,300}+)\\3");

    /** An element: {@code <entry key="db.password">x</entry>}. */
    private static final Pattern ELEMENT = Pattern.compile(
            "(?:name|key|id)=([\"'])([\\w.-]{3,100}+)\\1[^<>]{0,300}+>\\s{0,40}+(?!\\$\\{)([^<\\s][^<]{0,4000}+)</");

    /** A sentence: {@code the password to proceed is: x}. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\w.-])(\\p{L}[\\p{L}\\w.-]{2,60}+)(?:\\s[a-z]{1,12}+){1,5}+:\\s{1,4}+([^\\s\"'`»),;]{12,300}+)");

    private ProseDetector() {}

    static void mark(MaskedRanges ranges, NameLists lists) {
        markFollowing(ranges, NAMED, ProseDetector::isSecret);
        markFollowing(
                ranges,
                ANNOUNCED,
                (name, value) -> SecretNames.of(name) == Sensitivity.SECRET && Randomness.isRandom(value));
        markNamed(ranges, CALL, 4, lists);
        markNamed(ranges, ELEMENT, 3, lists);
    }

    /** Group 1 of the pattern is the name. Group 2 is the value, which may be the name of the next value. */
    private static void markFollowing(MaskedRanges ranges, Pattern pattern, BiPredicate<String, String> isSecret) {
        Matcher matcher = pattern.matcher(ranges.text());
        int from = 0;
        while (matcher.find(from)) {
            if (isSecret.test(matcher.group(1), matcher.group(2))) {
                ranges.mask(matcher.start(2), matcher.end(2), RULE);
            }
            from = matcher.end(1);
        }
    }

    /** Group 2 of the pattern is the name, and group {@code value} is the value. */
    private static void markNamed(MaskedRanges ranges, Pattern pattern, int value, NameLists lists) {
        Matcher matcher = pattern.matcher(ranges.text());
        while (matcher.find()) {
            if (lists.deny(matcher.group(2))) {
                ranges.mask(matcher.start(value), matcher.end(value), NameLists.DENY);
            } else if (lists.allow(matcher.group(2))) {
                ranges.allow(matcher.start(value), matcher.end(value));
            } else if (SecretNames.of(matcher.group(2)) == Sensitivity.SECRET
                    && !ValueShape.isPlain(matcher.group(value))) {
                ranges.mask(matcher.start(value), matcher.end(value), RULE);
            }
        }
    }

    private static boolean isSecret(String name, String value) {
        if (value.indexOf('=') >= 0 && !value.endsWith("=") || SecretNames.of(name) != Sensitivity.SECRET) {
            return false;
        }
        boolean code = SecretNames.hidesNumbers(name) && value.length() <= 8 && ValueShape.isNumber(value);
        boolean odd = Randomness.isOdd(value) && value.chars().anyMatch(Character::isDigit);
        boolean call = value.indexOf('(') >= 0 || value.indexOf('/') >= 0;
        return !ValueShape.isPlain(value)
                && !ValueShape.isUrl(value)
                && !call
                && (code || odd || Randomness.isRandom(value) || Randomness.isChosen(value));
    }
}
