package dev.healthcheck.internal.scrub;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the words of a person from the random text of a generator. Words can be pronounced and are longer than two
 * letters, with any sign between them. Digits and capitals split a random text into short pieces.
 */
final class Randomness {
    private static final Pattern TOKEN = Pattern.compile("[!-~]++");
    private static final Pattern PIECES = Pattern.compile("[^A-Za-z0-9\\x{80}-\\x{10ffff}]+");
    private static final Pattern ALGORITHM = Pattern.compile(
            "(?i)(?:sha|md|aes|rs|hs|es|ps|rsa|ecdsa|ed|scram|o?auth|pbkdf|hmac|http|tls|ssl|saml|x)-?\\d.*");
    private static final Pattern CHOSEN =
            Pattern.compile("(?=.*[A-Za-z])(?=.*(?:\\d\\d|[!@#$%^&*?+]))[^\\s/\\\\,:;=_.-]{8,64}[-.,_!]?");
    /** Common pairs of letters in words and names of programs: the first letter of a group, then each of the others. */
    private static final Set<String> PAIRS = pairs("""
            abcdgiklmnprstuvy baeilosu cacdehiklmorstu dadehiorstu eacdefglmnprstvxy faefilor gaehilnorsu haeiort
            iabcdefglmnoprstvz keis ladeilostuy mabeilmopsu nacdefginostv oacdgiklmnoprstuvw paeiloprstu qu
            racdeilmnorstuy sacehiklopstuy tacehilmorstuy uabceilmnprst vaei waei xmpt yps ze
            """);

    /** The least share of common pairs in words. A random pair is common in 34 of 100 cases, a pair of words in 90. */
    private static final int COMMON_PERCENT = 60;

    private static final int MIN_PAIRS = 8;
    private static final Pattern DRAWN = Pattern.compile(
            "(?i)(?=.*[a-f])(?=.*\\d)[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LONG = 12;
    private static final int SHORT = 6;
    private static final int MAX_LENGTH = 4096;

    private Randomness() {}

    /** {@return whether the text is long and looks random} */
    static boolean isRandom(String text) {
        String token = withoutPadding(text);
        return token.length() >= LONG
                && TOKEN.matcher(text).matches()
                && (!isWordy(token) || hasManySigns(token))
                && !ValueShape.isPlain(text);
    }

    /** {@return whether the text, such as {@code s3cr3t}, cannot be a word for a kind, a mode or a place} */
    static boolean isOdd(String text) {
        return text.length() >= SHORT
                && text.indexOf(' ') < 0
                && (!isWordy(text) || hasManySigns(text))
                && !ValueShape.isPlain(text);
    }

    /** {@return whether the text looks like that of a generator that uses all signs of the keyboard} */
    private static boolean hasManySigns(String text) {
        long signs =
                text.chars().filter(c -> "$>?#[]{}|~^`*&!;<%".indexOf(c) >= 0).count();
        return text.length() >= 24 && signs * 5 >= text.length();
    }

    /** {@return whether a person would choose the text, such as {@code Sommer2024!}, as a password} */
    static boolean isChosen(String text) {
        return text.length() < 70
                && CHOSEN.matcher(text).matches()
                && !ALGORITHM.matcher(text).matches();
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@return whether at least three quarters of the text are readable words} */
    static boolean isWordy(String text) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        if (DRAWN.matcher(start).matches() || !hasCommonPairs(start)) {
            return false;
        }
        int readable = 0;
        int all = 0;
        for (String piece : PIECES.split(start)) {
            all += piece.length();
            readable += isReadable(piece) ? piece.length() : 0;
        }
        return readable * 4 >= all * 3;
    }

    private static Set<String> pairs(String groups) {
        Set<String> pairs = new HashSet<>();
        for (String group : groups.split("\\s+")) {
            for (int i = 1; i < group.length(); i++) {
                pairs.add("" + group.charAt(0) + group.charAt(i));
            }
        }
        return Set.copyOf(pairs);
    }

    /** {@return whether enough pairs are common} Pairs across a word start, and of other alphabets, do not count. */
    private static boolean hasCommonPairs(String text) {
        int pairs = 0;
        int common = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char here = text.charAt(i);
            if (isAsciiLetter(before) && isAsciiLetter(here) && !(before >= 'a' && here < 'a')) {
                pairs++;
                common += PAIRS.contains(("" + before + here).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return pairs < MIN_PAIRS || common * 100 >= pairs * COMMON_PERCENT;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** {@return whether a piece of letters and digits is readable} */
    private static boolean isReadable(String piece) {
        int letters = 0;
        int chunks = 0;
        int digits = 0;
        int within = 0;
        int start = 0;
        for (int i = 1; i <= piece.length(); i++) {
            if (i == piece.length() || isBorder(piece, i)) {
                if (Character.isDigit(piece.charAt(start))) {
                    digits++;
                    within += i < piece.length() && start > 0 ? 1 : 0;
                } else {
                    letters += i - start;
                    chunks++;
                    if (!isPronounceable(piece, start, i)) {
                        return false;
                    }
                }
                start = i;
            }
        }
        boolean simple = chunks <= 1 && digits <= 1;
        boolean shortMix = piece.length() <= 5 && chunks <= 2 && digits <= 2;
        boolean torn = piece.length() >= 10 && (chunks + digits - 1) * 10 >= piece.length() * 3 || within > 1;
        return simple || shortMix || (!torn && letters * 5 >= chunks * 13 && digits <= chunks);
    }

    private static boolean isBorder(String piece, int i) {
        char before = piece.charAt(i - 1);
        char here = piece.charAt(i);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        boolean next = i + 1 < piece.length() && Character.isLowerCase(piece.charAt(i + 1));
        return Character.isUpperCase(here)
                && (Character.isLowerCase(before) || (Character.isUpperCase(before) && next));
    }

    /** {@return whether a person can pronounce the letters} Longer runs need vowels, and few consonants in a row. */
    private static boolean isPronounceable(String piece, int start, int end) {
        int length = end - start;
        if (length < 5) {
            return true;
        }
        int vowels = 0;
        int consonants = 0;
        int most = 0;
        for (int i = start; i < end; i++) {
            boolean vowel = piece.charAt(i) > 127 || "aeiouyAEIOUY".indexOf(piece.charAt(i)) >= 0;
            vowels += vowel ? 1 : 0;
            consonants = vowel ? 0 : consonants + 1;
            most = Math.max(most, consonants);
        }
        return vowels * 8 >= length && most <= 5;
    }
}
