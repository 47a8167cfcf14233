package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;

/** Finds the secrets among the words of a text that is or contains a command line. */
final class CommandLine {
    private record Word(int start, int end) {}

    private CommandLine() {}

    /** @param unquoted whether the command line has lost its quotes; a value then ends before the next option */
    static void mark(MaskedRanges ranges, boolean unquoted, NameLists lists) {
        String text = ranges.text();
        if (!text.startsWith("-") && !text.contains(" -") && !text.contains("\t-") && !text.contains("\"-")) {
            return;
        }
        List<Word> words = words(text);
        List<String> values =
                words.stream().map(word -> text.substring(word.start, word.end)).toList();
        OptionArguments arguments = new OptionArguments(values);
        for (int i = 0; i < words.size(); i++) {
            int secret = arguments.secretStart(i);
            int start = words.get(i).start;
            int end = words.get(unquoted ? lastBeforeOption(values, i) : i).end;
            String option = arguments.optionBefore(i);
            if (lists.deny(option)) {
                ranges.mask(start, end, NameLists.DENY);
            } else if (lists.allow(option)) {
                ranges.allow(start, end);
            } else if (secret >= 0) {
                ranges.mask(start + secret, end, OptionArguments.RULE);
            }
        }
    }

    private static int lastBeforeOption(List<String> values, int index) {
        int last = index;
        while (last + 1 < values.size() && !values.get(last + 1).startsWith("-")) {
            last++;
        }
        return last;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '[' || c == ',' || c == ']') {
                i++;
                continue;
            }
            int end = ValueBoundary.isQuote(c) ? ValueBoundary.closing(text, c, i + 1, text.length()) : text.length();
            boolean quoted = end < text.length();
            if (quoted && text.substring(i, end).contains(" -")) {
                // The quotes contain another command, so that its words are read one by one.
                i++;
                continue;
            }
            int start = quoted || ValueBoundary.isQuote(c) ? i + 1 : i;
            end = quoted ? end : endOfWord(text, start);
            words.add(new Word(start, end));
            i = quoted ? end + 1 : end;
        }
        return words;
    }

    /** {@return the end of the word} A printed list has commas and brackets, which do not belong to the word. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) > ' '
                && (end == start || !ValueBoundary.isQuote(text.charAt(end)))) {
            end++;
        }
        boolean last = end == text.length() || text.charAt(end) <= ' ';
        return last && end > start + 1 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ']') ? end - 1 : end;
    }
}
