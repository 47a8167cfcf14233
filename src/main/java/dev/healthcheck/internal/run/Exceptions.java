package dev.healthcheck.internal.run;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.internal.scrub.Scrubber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads exceptions, whose methods may themselves throw. */
public final class Exceptions {
    private static final int LONGEST_CHAIN = 11;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int FRAMES = 100;

    private Exceptions() {}

    /** {@return the exception and its causes, scrubbed} */
    static ExceptionInfo info(Throwable exception, Scrubber scrubber) {
        ExceptionInfo info = null;
        List<Throwable> chain = chain(exception);
        for (int i = chain.size() - 1; i >= 0; i--) {
            String message = message(chain.get(i));
            info = new ExceptionInfo(
                    chain.get(i).getClass().getName(), message == null ? null : cut(scrubber.scrub("", message)), info);
        }
        return requireNonNull(info);
    }

    /** {@return the stack trace, not scrubbed} A message takes one line, so that it cannot imitate a frame. */
    public static String trace(Throwable exception) {
        StringBuilder trace = new StringBuilder();
        String before = "";
        for (Throwable thrown : chain(exception)) {
            String message = message(thrown);
            trace.append(before).append(thrown.getClass().getName());
            if (message != null) {
                trace.append(": ").append(OneLine.of(message, LONGEST_MESSAGE));
            }
            appendFrames(thrown, trace);
            before = "\nCaused by: ";
        }
        return trace.toString();
    }

    private static void appendFrames(Throwable thrown, StringBuilder trace) {
        StackTraceElement[] frames = frames(thrown);
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            trace.append("\n\tat ").append(frames[i]);
        }
        if (frames.length > FRAMES) {
            trace.append("\n\t... ").append(frames.length - FRAMES).append(" more");
        }
    }

    private static StackTraceElement[] frames(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (RuntimeException | Error broken) {
            return new StackTraceElement[0];
        }
    }

    /** {@return the exception and its causes, each once, because causes can form a circle} */
    private static List<Throwable> chain(Throwable exception) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable next = exception;
        while (next != null && chain.size() < LONGEST_CHAIN && seen.add(next)) {
            chain.add(next);
            next = cause(next);
        }
        return chain;
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | Error broken) {
            return null;
        }
    }

    private static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException | Error broken) {
            return "(its message cannot be read)";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }
}
