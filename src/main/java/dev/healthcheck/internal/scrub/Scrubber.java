package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Masks what is secret in trees of maps, lists and plain values, however deep. */
public final class Scrubber {
    private final List<SecretScrubber> scrubbers;
    private final NameLists lists;

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
        this.lists = new NameLists(allow, deny);
    }

    /** Knows the built-in rules and the scrubbers given. */
    public Scrubber(List<SecretScrubber> scrubbers) {
        this(scrubbers, List.of(), List.of());
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
        return askScrubbers(name, rules(found).named(name, secrecy, value), found);
    }

    String element(Arguments list, int index, String name, Secrecy secrecy, Consumer<String> found) {
        Rules rules = rules(found);
        String left = lists.allow(name) ? rules.allowed(list.get(index)) : rules.element(list, index, name, secrecy);
        return askScrubbers(name, left, found);
    }

    /** {@return the built-in rules, which tell of each secret} */
    Rules rules(Consumer<String> found) {
        return new Rules(found, lists);
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
        return lists.deny(name);
    }

    boolean isAllowed(String name) {
        return lists.allow(name);
    }
}
