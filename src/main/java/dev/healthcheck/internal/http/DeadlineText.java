package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A text that a pattern can search until a deadline. A pattern with nested repetitions can need more time than the
 * universe has; it reads a character at each step, and the text throws there.
 */
final class DeadlineText implements CharSequence {
    private static final int STEPS_BETWEEN_LOOKS = 4_096;

    private final CharSequence text;
    private final Deadline deadline;
    private int steps;

    private DeadlineText(CharSequence text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    /**
     * {@return whether the pattern is somewhere in the text}
     *
     * @throws IOException if the search does not end before the deadline, or needs too much memory
     */
    static boolean find(Pattern pattern, String text, Deadline deadline) throws IOException {
        try {
            return pattern.matcher(new DeadlineText(text, deadline)).find();
        } catch (UncheckedIOException late) {
            throw new IOException(
                    "the search for the pattern '%s' did not end within %d ms: does it nest repetitions, as (a+)+ does?"
                            .formatted(pattern, deadline.time().toMillis()),
                    late);
        } catch (StackOverflowError deep) {
            throw new IOException(
                    "the search for the pattern '%s' needs too much memory for this body: does it repeat a group with |?"
                            .formatted(pattern),
                    deep);
        }
    }

    @Override
    public char charAt(int index) {
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS == 0) {
            try {
                deadline.millisLeft();
            } catch (InterruptedIOException late) {
                throw new UncheckedIOException(late);
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
