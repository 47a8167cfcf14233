package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;

/** Finds the secrets among the words of a text that is, or holds, a command line. */
final class CommandLine {
    private record Word(int start, int end) {}

    private CommandLine() {}

    /** @param unquoted whether it has lost its quotes: what an option announces lasts until the next option */
    static void mark(Spans spans, boolean unquoted, NameLists lists) {
        String text = spans.text();
        if (!text.startsWith("-") && !text.contains(" -") && !text.contains("\t-") && !text.contains("\"-")) {
            return;
        }
        List<Word> words = words(text);
        List<String> values =
                words.stream().map(word -> text.substring(word.start, word.end)).toList();
        Arguments arguments = new Arguments(values);
        for (int i = 0; i < words.size(); i++) {
            int secret = arguments.secretStart(i);
            int start = words.get(i).start;
            int end = words.get(unquoted ? lastBeforeOption(values, i) : i).end;
            String option = arguments.optionBefore(i);
            if (lists.deny(option)) {
                spans.mask(start, end, NameLists.DENY);
            } else if (lists.allow(option)) {
                spans.allow(start, end);
            } else if (secret >= 0) {
                spans.mask(start + secret, end, Arguments.RULE);
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
            int end = ValueEnd.isQuote(c) ? ValueEnd.closing(text, c, i + 1, text.length()) : text.length();
            boolean quoted = end < text.length();
            if (quoted && text.substring(i, end).contains(" -")) {
                // A command within a command.
                i++;
                continue;
            }
            int start = quoted || ValueEnd.isQuote(c) ? i + 1 : i;
            end = quoted ? end : endOfWord(text, start);
            words.add(new Word(start, end));
            i = quoted ? end + 1 : end;
        }
        return words;
    }

    /** Lists are printed with commas, in brackets. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && (end == start || !ValueEnd.isQuote(text.charAt(end)))) {
            end++;
        }
        boolean last = end == text.length() || text.charAt(end) <= ' ';
        return last && end > start + 1 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ']') ? end - 1 : end;
    }
}
