package dev.healthcheck.internal.scrub;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what somebody made up from what a generator drew. Words can be pronounced and are longer than two letters,
 * whatever joins them; a random text is cut into crumbs by its digits and capitals.
 */
final class Randomness {
    private static final Pattern TOKEN = Pattern.compile("[!-~]++");
    private static final Pattern PIECES = Pattern.compile("[^A-Za-z0-9\\x{80}-\\x{10ffff}]+");
    private static final Pattern ALGORITHM = Pattern.compile(
            "(?i)(?:sha|md|aes|rs|hs|es|ps|rsa|ecdsa|ed|scram|o?auth|pbkdf|hmac|http|tls|ssl|saml|x)-?\\d.*");
    private static final Pattern CHOSEN =
            Pattern.compile("(?=.*[A-Za-z])(?=.*(?:\\d\\d|[!@#$%^&*?+]))[^\\s/\\\\,:;=_.-]{8,64}[-.,_!]?");
    /** Which letters often follow which, in words and in the names of programs; the first of each group, then those. */
    private static final Set<String> PAIRS = pairs("""
            abcdgiklmnprstuvy baeilosu cacdehiklmorstu dadehiorstu eacdefglmnprstvxy faefilor gaehilnorsu haeiort
            iabcdefglmnoprstvz keis ladeilostuy mabeilmopsu nacdefginostv oacdgiklmnoprstuvw paeiloprstu qu
            racdeilmnorstuy sacehiklopstuy tacehilmorstuy uabceilmnprst vaei waei xmpt yps ze
            """);

    /** A pair drawn at random is one of them in 34 of 100 cases, one of a word in 90. */
    private static final int COMMON_PERCENT = 60;

    private static final int MIN_PAIRS = 8;
    private static final Pattern DRAWN = Pattern.compile(
            "(?i)(?=.*[a-f])(?=.*\\d)[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LONG = 12;
    private static final int SHORT = 6;
    private static final int MAX_LENGTH = 4096;

    private Randomness() {}

    /** {@return whether the text is long, and looks drawn at random} */
    static boolean isRandom(String text) {
        String token = withoutPadding(text);
        return token.length() >= LONG
                && TOKEN.matcher(text).matches()
                && (!isWordy(token) || hasManySigns(token))
                && !Shape.isPlain(text);
    }

    /** {@return whether the text cannot be a word for a kind, a mode or a place} Say, {@code s3cr3t}. */
    static boolean isOdd(String text) {
        return text.length() >= SHORT
                && text.indexOf(' ') < 0
                && (!isWordy(text) || hasManySigns(text))
                && !Shape.isPlain(text);
    }

    /** As generators draw them that take all signs of the keyboard. */
    private static boolean hasManySigns(String text) {
        long signs =
                text.chars().filter(c -> "$>?#[]{}|~^`*&!;<%".indexOf(c) >= 0).count();
        return text.length() >= 24 && signs * 5 >= text.length();
    }

    /** {@return whether people would choose it for a password} Say, {@code Sommer2024!}. */
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

    /** {@return whether most of the text can be read} */
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

    /** Pairs across the start of a word, as capitals show it, do not count; nor do those of other alphabets. */
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

    /** Of letters and digits only. */
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

    /** Longer runs of letters need their vowels, and no more consonants in a row than words have. */
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
