package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Copies one tree without its secrets; used once, by one thread. A map or list is filled after the
 * one that holds it, not within: recursion would end a deep tree with a {@code StackOverflowError}.
 */
final class TreeCopy {

    /**
     * Deeper than any sensible report, and shallow enough for those who read the copy: they recurse, and some refuse
     * what is nested 64 times.
     */
    private static final int MAX_DEPTH = 50;

    /** Where a value stands; written out only for what is masked. */
    private record Place(@Nullable Place above, String name, String step, Secrecy secrecy, int depth) {

        Place at(String step, String name, Secrecy secrecy) {
            return new Place(this, name, step, secrecy, depth + 1);
        }

        /** {@return a JSON Pointer (RFC 6901)} */
        String path() {
            StringBuilder path = new StringBuilder();
            for (Place place = this; place.above != null; place = place.above) {
                path.insert(0, "/" + place.step.replace("~", "~0").replace("/", "~1"));
            }
            return path.toString();
        }
    }

    private final Scrubber scrubber;
    private final Scrubber.Audit audit;
    private final Queue<Runnable> unfilled = new ArrayDeque<>();

    private TreeCopy(Scrubber scrubber, Scrubber.Audit audit) {
        this.scrubber = scrubber;
        this.audit = audit;
    }

    static @Nullable Object of(@Nullable Object tree, Scrubber scrubber, Scrubber.Audit audit) {
        TreeCopy copy = new TreeCopy(scrubber, audit);
        Object root = copy.copy(new Place(null, "", "", Secrecy.PLAIN, 0), tree);
        for (Runnable next = copy.unfilled.poll(); next != null; next = copy.unfilled.poll()) {
            next.run();
        }
        return root;
    }

    private @Nullable Object copy(Place place, @Nullable Object value) {
        if (isHidden(place, value)) {
            return masked(place, scrubber.isDenied(place.name) ? NameLists.DENY : Rules.NAME);
        }
        if (value instanceof Map<?, ?> map) {
            return place.depth < MAX_DEPTH ? copyMap(place, map) : masked(place, "depth");
        }
        if (value instanceof Collection<?> list) {
            return place.depth < MAX_DEPTH ? copyList(place, list) : masked(place, "depth");
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : scrubber.string(
                        place.name, place.secrecy, value.toString(), rule -> audit.masked(place.path(), rule));
    }

    private String masked(Place place, String rule) {
        audit.masked(place.path(), rule);
        return MASK;
    }

    /** Strings have rules of their own; a map or list under a secret name is masked whole, with what it holds. */
    private boolean isHidden(Place place, @Nullable Object value) {
        boolean holds = value instanceof Number
                || (value instanceof Map<?, ?> map && !map.isEmpty())
                || (value instanceof Collection<?> list && !list.isEmpty());
        if (!holds || scrubber.isAllowed(place.name)) {
            return false;
        }
        boolean secret = place.secrecy == Secrecy.SECRET;
        return scrubber.isDenied(place.name)
                || (secret && (!(value instanceof Number) || SecretNames.hidesNumbers(place.name)));
    }

    private Map<String, @Nullable Object> copyMap(Place place, Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        unfilled.add(() -> map.forEach((key, value) -> {
            String written = String.valueOf(key);
            // A key may hold a secret too, as where sessions are counted by token.
            String shown =
                    scrubber.rules(rule -> audit.masked(place.path(), rule)).value("", Secrecy.PLAIN, written);
            String name = SecretNames.isNamedBeside(written) ? nameOfValue(map) : written;
            copy.put(unused(shown, copy), copy(place.at(shown, name, SecretNames.of(name, place.secrecy)), value));
        }));
        return Collections.unmodifiableMap(copy);
    }

    private static String unused(String key, Map<String, ?> map) {
        String unused = key;
        // From the size on, as all keys of a large map may be masked alike.
        for (int i = map.size() + 1; map.containsKey(unused); i++) {
            unused = key + " (" + i + ")";
        }
        return unused;
    }

    /** {@return the name of what stands under {@code value}: {@code {"name": "DB_PASSWORD", "value": "x"}}} */
    private static String nameOfValue(Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            boolean names =
                    entry.getKey() instanceof String key && SecretNames.NAMES.contains(key.toLowerCase(Locale.ROOT));
            if (names && entry.getValue() instanceof String name) {
                return name;
            }
        }
        return "value";
    }

    private List<@Nullable Object> copyList(Place place, Collection<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        unfilled.add(() -> fill(copy, place, list));
        return Collections.unmodifiableList(copy);
    }

    /** Any list may be one of arguments, so each element may announce the next as a secret. */
    private void fill(List<@Nullable Object> copy, Place place, Collection<?> list) {
        Arguments arguments = new Arguments(list.stream()
                .map(element -> element instanceof String text ? text : "")
                .toList());
        int i = 0;
        for (Object element : list) {
            Place here = place.at(Integer.toString(i), place.name, place.secrecy);
            copy.add(element instanceof String ? element(arguments, i, here) : copyAfter(arguments, i, here, element));
            i++;
        }
    }

    private String element(Arguments arguments, int i, Place place) {
        return scrubber.element(arguments, i, place.name, place.secrecy, rule -> audit.masked(place.path(), rule));
    }

    private @Nullable Object copyAfter(Arguments arguments, int i, Place place, @Nullable Object element) {
        boolean holds = element != null && !(element instanceof Boolean);
        if (holds && scrubber.isDenied(arguments.optionBefore(i))) {
            return masked(place, NameLists.DENY);
        }
        return holds && arguments.announces(i - 1) ? masked(place, Arguments.RULE) : copy(place, element);
    }
}
