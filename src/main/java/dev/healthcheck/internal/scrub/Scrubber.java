package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks what is secret in trees of maps, lists and plain values, however deep. */
public final class Scrubber {
    private final List<SecretScrubber> scrubbers;

    /**
     * Knows the built-in rules and the scrubbers given.
     *
     * @param scrubbers asked, in this order, about every string that the built-in rules left
     */
    public Scrubber(List<SecretScrubber> scrubbers) {
        this.scrubbers = List.copyOf(scrubbers);
    }

    /**
     * {@return a copy of the tree, in the same order, without its secrets}
     *
     * @param tree of maps, lists, strings, numbers, booleans and nulls; anything else is taken as
     *     its {@code toString()}; whatever is nested deeper than 1000 levels is masked
     */
    public @Nullable Object scrub(@Nullable Object tree) {
        return TreeCopy.of(tree, this);
    }

    /** {@return the value without its secrets} */
    public String scrub(String name, String value) {
        return isHidden(name, value) ? MASK : scrubText(name, value);
    }

    String scrubText(String name, String text) {
        boolean unquoted = name.equals("sun.java.command");
        return askScrubbers(name, unquoted ? CommandLine.scrubUnquoted(text) : CommandLine.scrub(text));
    }

    String scrubArgument(String name, String argument) {
        return askScrubbers(name, CommandLine.scrubArgument(argument));
    }

    static boolean isHidden(String name, @Nullable Object value) {
        return !tellsNothing(value) && !isShellDirectory(name, value) && SecretNames.isSecret(name);
    }

    /** No secret is one of these, and showing them helps to see that a setting is missing. */
    static boolean tellsNothing(@Nullable Object value) {
        return value == null || value instanceof Boolean || value.equals("");
    }

    /** Every Unix shell exports the working directory under what others use for a password. */
    private static boolean isShellDirectory(String name, @Nullable Object value) {
        return (name.equals("PWD") || name.equals("OLDPWD")) && value instanceof String text && text.startsWith("/");
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
