package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Masks the secrets in trees of maps, lists and plain values. */
public final class Scrubber {
    private final List<SecretScrubber> scrubbers;
    private final NameLists lists;

    /** Receives each masked secret. */
    @FunctionalInterface
    public interface Audit {
        /**
         * Notes one secret.
         *
         * @param path the path of the value with the secret, as a JSON Pointer (RFC 6901)
         * @param rule the rule that found the secret
         */
        void masked(String path, String rule);
    }

    /**
     * Makes a scrubber with the built-in rules, the given scrubbers and the given names.
     *
     * @param scrubbers receive, in this order, each string after the built-in rules
     * @param allow the names whose values the built-in rules do not mask; a {@code *} matches any text
     * @param deny the names whose whole values are masked; this list wins over {@code allow}
     */
    public Scrubber(List<SecretScrubber> scrubbers, List<String> allow, List<String> deny) {
        this.scrubbers = List.copyOf(scrubbers);
        this.lists = new NameLists(allow, deny);
    }

    /** Makes a scrubber with the built-in rules and the given scrubbers. */
    public Scrubber(List<SecretScrubber> scrubbers) {
        this(scrubbers, List.of(), List.of());
    }

    /**
     * {@return a copy of the tree, in the same order, without its secrets}
     *
     * @param tree maps, lists, strings, numbers, booleans and nulls; another value counts as its {@code toString()}. A
     *     mask replaces a map or list that is nested deeper than 50 levels
     * @param audit receives each secret
     */
    public @Nullable Object scrub(@Nullable Object tree, Audit audit) {
        return TreeCopy.of(tree, this, audit);
    }

    /** {@return the same copy, without an audit} */
    public @Nullable Object scrub(@Nullable Object tree) {
        return scrub(tree, (path, rule) -> {});
    }

    /** {@return the value without its secrets} */
    public String scrub(String name, String value) {
        return string(name, SecretNames.of(name), value, rule -> {});
    }

    /** {@return the arguments of a command without their secrets} */
    public List<String> scrubArguments(List<String> arguments) {
        OptionArguments list = new OptionArguments(arguments);
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> element(list, i, "", Sensitivity.PLAIN, rule -> {}))
                .toList();
    }

    String string(String name, Sensitivity sensitivity, String value, Consumer<String> found) {
        return askScrubbers(name, rules(found).named(name, sensitivity, value), found);
    }

    String element(OptionArguments list, int index, String name, Sensitivity sensitivity, Consumer<String> found) {
        ValueRules rules = rules(found);
        String left =
                lists.allow(name) ? rules.allowed(list.get(index)) : rules.element(list, index, name, sensitivity);
        return askScrubbers(name, left, found);
    }

    /** {@return the built-in rules, which report the rule of each secret} */
    ValueRules rules(Consumer<String> found) {
        return new ValueRules(found, lists);
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

    /** {@return the result of the scrubber; a mask if it throws or returns null, because the value may be a secret} */
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
