package dev.healthcheck.internal.scrub;

import dev.healthcheck.spi.SecretScrubber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The secret ranges of one text. A range that several rules find is masked once. One thread uses an object. */
final class MaskedRanges {
    /** A range from {@code start} up to, but not including, {@code end}, with its rule. */
    private record Span(int start, int end, String replacement, String rule) {}

    private final String text;
    private final List<Span> ranges = new ArrayList<>();
    private final Areas open = new Areas();
    private final Areas allowed = new Areas();

    MaskedRanges(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Masks a range, unless it is empty, protected, or only a mask. */
    void mask(int start, int end, String rule) {
        if (end > start
                && !open.covers(start, end)
                && !text.substring(start, Math.min(end, start + 9)).equals(SecretScrubber.MASK)) {
            replace(start, end, SecretScrubber.MASK, rule);
        }
    }

    void replace(int start, int end, String replacement, String rule) {
        ranges.add(new Span(start, end, replacement, rule));
    }

    /** Protects a range: it contains no secret, even if a part looks like one. */
    void protect(int start, int end) {
        open.add(start, end);
    }

    /** Allows a range: only the values of denied names are masked in it, found before or after this call. */
    void allow(int start, int end) {
        allowed.add(start, end);
    }

    private boolean isAllowed(Span span) {
        return !span.rule.equals(NameLists.DENY) && allowed.covers(span.start, span.end);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * {@return the text with its secrets masked}
     *
     * @param rules receives the rule of each secret
     */
    String masked(Consumer<String> rules) {
        if (ranges.isEmpty()) {
            return text;
        }
        ranges.removeIf(this::isAllowed);
        ranges.sort(Comparator.comparingInt(Span::start));
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (Span span : ranges) {
            if (span.start >= copied) {
                masked.append(text, copied, span.start).append(span.replacement);
                rules.accept(span.rule);
            }
            copied = Math.max(copied, span.end);
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
