package dev.healthcheck.internal.scrub;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a name into lower-case words without accents: at capitals, digits, and other characters than letters. */
final class NameWords {

    private NameWords() {}

    static List<String> of(String written) {
        String name = plain(written);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i))) {
                add(words, name, start, i);
                start = i + 1;
            } else if (i > start && startsWord(name, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        add(words, name, start, name.length());
        return words;
    }

    private static String plain(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        return ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    private static void add(List<String> words, String name, int start, int end) {
        if (end > start) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    /** {@return whether a capital stands after or before a small letter: {@code api|Key}, {@code API|Key}} */
    private static boolean startsWord(String name, int i) {
        return Character.isUpperCase(name.charAt(i))
                && (Character.isLowerCase(name.charAt(i - 1))
                        || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
    }
}
