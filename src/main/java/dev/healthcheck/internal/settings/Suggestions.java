package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that the user probably means. */
public final class Suggestions {
    private Suggestions() {}

    /** {@return a question with the most similar candidate, to end a sentence; empty without a similar candidate} */
    public static String question(String typed, Collection<String> candidates) {
        String nearest = to(typed, candidates);
        return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    }

    /** {@return the candidate with the fewest different letters; empty without a similar candidate} */
    static String to(String typed, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isAlike(typed, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** {@return whether at most a third of the letters differs after the common groups, or the last group is absent} */
    private static boolean isAlike(String typed, String candidate) {
        int letters = typed.length() - commonGroups(typed, candidate);
        int distance = distance(typed, candidate);
        return candidate.startsWith(typed + ".") || (distance < letters && distance <= Math.max(2, letters / 3));
    }

    private static int commonGroups(String a, String b) {
        int groups = 0;
        for (int i = 0; i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i); i++) {
            groups = a.charAt(i) == '.' ? i + 1 : groups;
        }
        return groups;
    }

    /** {@return the distance of Levenshtein, computed one row at a time} */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
