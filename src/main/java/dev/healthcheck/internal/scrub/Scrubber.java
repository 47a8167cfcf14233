package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import dev.healthcheck.spi.SecretScrubber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Masks what is secret in trees of maps, lists and plain values, however deep. */
public final class Scrubber {

    /** Deeper than any sensible report, and shallow enough for the small stacks of server threads. */
    private static final int MAX_DEPTH = 1000;

    private final List<SecretScrubber> scrubbers;

    /** @param scrubbers asked, in this order, about every string that the built-in rules left */
    public Scrubber(List<? extends SecretScrubber> scrubbers) {
        this.scrubbers = List.copyOf(scrubbers);
    }

    /**
     * {@return a copy of the tree, in the same order, without its secrets}
     *
     * @param tree of maps, lists, strings, numbers, booleans and nulls; anything else is taken as
     *     its {@code toString()}; whatever is nested deeper than 1000 levels is masked
     */
    public @Nullable Object scrub(@Nullable Object tree) {
        return scrubOpen("", tree, 0);
    }

    /** {@return the value without its secrets} */
    public String scrub(String name, String value) {
        return isHidden(name, value) ? MASK : scrubText(name, value);
    }

    /** {@return the arguments of a process, with only the values of secret options masked} */
    public List<String> scrubArguments(List<String> arguments) {
        return scrubList("", arguments, 0).stream().map(String::valueOf).toList();
    }

    private @Nullable Object scrubOpen(String name, @Nullable Object value, int depth) {
        if (value instanceof String text) {
            return scrubText(name, text);
        }
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (depth >= MAX_DEPTH) {
            return MASK;
        }
        if (value instanceof Map<?, ?> map) {
            return scrubMap(map, depth);
        }
        return value instanceof Collection<?> list
                ? scrubList(name, list, depth)
                : scrubText(name, String.valueOf(value));
    }

    private Map<String, @Nullable Object> scrubMap(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            result.put(name, isHidden(name, value) ? MASK : scrubOpen(name, value, depth + 1));
        }
        return Collections.unmodifiableMap(result);
    }

    /** Any list may be one of arguments, so each element may announce the next as a secret. */
    private List<@Nullable Object> scrubList(String name, Collection<?> list, int depth) {
        List<@Nullable Object> result = new ArrayList<>(list.size());
        boolean secretNext = false;
        for (Object element : list) {
            boolean hidden = secretNext && !tellsNothing(element) && !isOption(element);
            result.add(hidden ? MASK : scrubElement(name, element, depth));
            secretNext = announcesSecret(element);
        }
        return Collections.unmodifiableList(result);
    }

    private @Nullable Object scrubElement(String name, @Nullable Object element, int depth) {
        return element instanceof String text
                ? askScrubbers(name, CommandLine.scrubArgument(text))
                : scrubOpen(name, element, depth + 1);
    }

    private static boolean isOption(@Nullable Object element) {
        return element instanceof String text && text.startsWith("-");
    }

    private static boolean announcesSecret(@Nullable Object element) {
        return isOption(element) && Option.isSecretName(String.valueOf(element));
    }

    private static boolean isHidden(String name, @Nullable Object value) {
        return !tellsNothing(value) && !isShellDirectory(name, value) && SecretNames.isSecret(name);
    }

    /** No secret is one of these, and showing them helps to see that a setting is missing. */
    private static boolean tellsNothing(@Nullable Object value) {
        return value == null || value instanceof Boolean || value.equals("");
    }

    /** Every Unix shell exports the working directory under what others use for a password. */
    private static boolean isShellDirectory(String name, @Nullable Object value) {
        return (name.equals("PWD") || name.equals("OLDPWD")) && value instanceof String text && text.startsWith("/");
    }

    private String scrubText(String name, String text) {
        boolean unquoted = name.equals("sun.java.command");
        return askScrubbers(name, unquoted ? CommandLine.scrubUnquoted(text) : CommandLine.scrub(text));
    }

    private String askScrubbers(String name, String value) {
        String result = value;
        for (SecretScrubber scrubber : scrubbers) {
            if (result.isEmpty() || result.equals(MASK)) {
                return result;
            }
            result = ask(scrubber, name, result);
        }
        return result;
    }

    /** A scrubber that fails has not said that the value is safe. */
    private static String ask(SecretScrubber scrubber, String name, String value) {
        try {
            @Nullable String result = scrubber.scrub(name, value);
            return result == null ? MASK : result;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return MASK;
        }
    }
}
