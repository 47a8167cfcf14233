package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Copies one tree without its secrets; used once, by one thread. A map or list is filled after the
 * one that holds it, not within: recursion would end a deep tree with a {@code StackOverflowError}.
 */
final class TreeCopy {

    /** Deeper than any sensible report, and shallow enough for those who read the copy recursively. */
    private static final int MAX_DEPTH = 1000;

    private final Scrubber scrubber;
    private final Queue<Runnable> unfilled = new ArrayDeque<>();

    private TreeCopy(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    static @Nullable Object of(@Nullable Object tree, Scrubber scrubber) {
        TreeCopy copy = new TreeCopy(scrubber);
        Object root = copy.copy("", tree, 0);
        for (Runnable next = copy.unfilled.poll(); next != null; next = copy.unfilled.poll()) {
            next.run();
        }
        return root;
    }

    /** Copies what stands under a name that is no secret. */
    private @Nullable Object copy(String name, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            return depth < MAX_DEPTH ? copyMap(map, depth + 1) : MASK;
        }
        if (value instanceof Collection<?> list) {
            return depth < MAX_DEPTH ? copyList(name, list, depth + 1) : MASK;
        }
        return value instanceof Number || Scrubber.tellsNothing(value)
                ? value
                : scrubber.scrubText(name, String.valueOf(value));
    }

    private Map<String, @Nullable Object> copyMap(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        unfilled.add(() -> map.forEach((key, value) -> {
            String name = String.valueOf(key);
            copy.put(name, Scrubber.isHidden(name, value) ? MASK : copy(name, value, depth));
        }));
        return Collections.unmodifiableMap(copy);
    }

    private List<@Nullable Object> copyList(String name, Collection<?> list, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        unfilled.add(() -> fill(copy, name, list, depth));
        return Collections.unmodifiableList(copy);
    }

    /** Any list may be one of arguments, so each element may announce the next as a secret. */
    private void fill(List<@Nullable Object> copy, String name, Collection<?> list, int depth) {
        boolean secretNext = false;
        for (Object element : list) {
            boolean hidden = secretNext && !Scrubber.tellsNothing(element) && !isOption(element);
            copy.add(hidden ? MASK : copyElement(name, element, depth));
            secretNext = isOption(element) && Option.isSecretName(String.valueOf(element));
        }
    }

    private @Nullable Object copyElement(String name, @Nullable Object element, int depth) {
        return element instanceof String argument ? scrubber.scrubArgument(name, argument) : copy(name, element, depth);
    }

    private static boolean isOption(@Nullable Object element) {
        return element instanceof String text && text.startsWith("-");
    }
}
