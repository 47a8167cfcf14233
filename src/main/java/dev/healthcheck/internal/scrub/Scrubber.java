package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Masks what is secret in trees of maps, lists and plain values, however deep. */
public final class Scrubber {
    /** Longer ones are no names, and would take a pattern with several stars its time. */
    private static final int MAX_NAME = 1000;

    static final String DENY = "healthcheck.scrub.deny";

    private final List<SecretScrubber> scrubbers;
    private final List<Pattern> allow;
    private final List<Pattern> deny;

    /** Is told what was masked. */
    @FunctionalInterface
    public interface Audit {
        /**
         * Takes note of one secret.
         *
         * @param path of the value that it stood in, as a JSON Pointer (RFC 6901)
         * @param rule that found it
         */
        void masked(String path, String rule);
    }

    /**
     * Knows the built-in rules and what is given.
     *
     * @param scrubbers asked, in this order, about every string that the built-in rules left
     * @param allow names whose values the built-in rules leave; a {@code *} stands for anything
     * @param deny names whose values are masked whole; it counts more than {@code allow}
     */
    public Scrubber(List<SecretScrubber> scrubbers, List<String> allow, List<String> deny) {
        this.scrubbers = List.copyOf(scrubbers);
        this.allow = allow.stream().map(Scrubber::pattern).toList();
        this.deny = deny.stream().map(Scrubber::pattern).toList();
    }

    /** Knows the built-in rules and the scrubbers given. */
    public Scrubber(List<SecretScrubber> scrubbers) {
        this(scrubbers, List.of(), List.of());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }

    /**
     * {@return a copy of the tree, in the same order, without its secrets}
     *
     * @param tree of maps, lists, strings, numbers, booleans and nulls; anything else is taken as
     *     its {@code toString()}; whatever is nested deeper than 1000 levels is masked
     * @param audit is told of each secret
     */
    public @Nullable Object scrub(@Nullable Object tree, Audit audit) {
        return TreeCopy.of(tree, this, audit);
    }

    /** {@return the same, and nobody is told} */
    public @Nullable Object scrub(@Nullable Object tree) {
        return scrub(tree, (path, rule) -> {});
    }

    /** {@return the value without its secrets} */
    public String scrub(String name, String value) {
        return string(name, SecretNames.of(name), value, rule -> {});
    }

    /** {@return the arguments of a command without their secrets} */
    public List<String> scrubArguments(List<String> arguments) {
        Arguments list = new Arguments(arguments);
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> element(list, i, "", Secrecy.PLAIN, rule -> {}))
                .toList();
    }

    String string(String name, Secrecy secrecy, String value, Consumer<String> found) {
        if (isDenied(name) && !value.isEmpty()) {
            found.accept(DENY);
            return MASK;
        }
        return askScrubbers(name, isAllowed(name) ? value : new Rules(found).value(name, secrecy, value), found);
    }

    String element(Arguments list, int index, String name, Secrecy secrecy, Consumer<String> found) {
        String value = list.get(index);
        String left = isAllowed(name) ? value : new Rules(found).element(list, index, name, secrecy);
        return askScrubbers(name, left, found);
    }

    private String askScrubbers(String name, String value, Consumer<String> found) {
        String result = value;
        for (SecretScrubber scrubber : scrubbers) {
            if (result.isEmpty() || result.equals(MASK)) {
                return result;
            }
            String before = result;
            result = ask(scrubber, name, before);
            if (!result.equals(before)) {
                found.accept(scrubber.getClass().getSimpleName());
            }
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

    boolean isDenied(String name) {
        return matches(deny, name);
    }

    boolean isAllowed(String name) {
        return matches(allow, name) && !isDenied(name);
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return name.length() <= MAX_NAME
                && patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
