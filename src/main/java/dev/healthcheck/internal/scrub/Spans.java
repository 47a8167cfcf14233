package dev.healthcheck.internal.scrub;

import dev.healthcheck.spi.SecretScrubber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The parts of one text that are secret. What several rules find is masked once; used by one thread. */
final class Spans {
    /** From the first character to before the last, and why. */
    private record Span(int start, int end, String replacement, String rule) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private final List<Span> allowed = new ArrayList<>();

    Spans(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Nothing is masked where nothing is, or nothing but a mask. */
    void mask(int start, int end, String rule) {
        if (end > start
                && !isProtected(start, end)
                && !text.substring(start, Math.min(end, start + 9)).equals(SecretScrubber.MASK)) {
            replace(start, end, SecretScrubber.MASK, rule);
        }
    }

    void replace(int start, int end, String replacement, String rule) {
        spans.add(new Span(start, end, replacement, rule));
    }

    /** Nothing in here is a secret, whatever it looks like. */
    void protect(int start, int end) {
        open.add(new Span(start, end, "", ""));
    }

    private boolean isProtected(int start, int end) {
        return open.stream().anyMatch(span -> span.start <= start && end <= span.end);
    }

    /** Nothing in here is masked unless its name is denied, whenever it is found. */
    void allow(int start, int end) {
        allowed.add(new Span(start, end, "", ""));
    }

    private boolean isAllowed(Span span) {
        return !span.rule.equals(NameLists.DENY)
                && allowed.stream().anyMatch(area -> area.start <= span.start && span.end <= area.end);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /**
     * {@return the text with its secrets masked}
     *
     * @param rules is told of each rule that found one
     */
    String masked(Consumer<String> rules) {
        if (spans.isEmpty()) {
            return text;
        }
        spans.removeIf(this::isAllowed);
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (Span span : spans) {
            if (span.start >= copied) {
                masked.append(text, copied, span.start).append(span.replacement);
                rules.accept(span.rule);
            }
            copied = Math.max(copied, span.end);
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
