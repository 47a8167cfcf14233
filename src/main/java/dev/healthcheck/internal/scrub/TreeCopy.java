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
 * Copies one tree without its secrets. One thread uses an object once. The class fills a map or list after its owner:
 * recursion would end a deep tree with a {@code StackOverflowError}.
 */
final class TreeCopy {

    /**
     * The deepest level of a copy. A useful report has fewer levels. The readers of the copy recurse, and some reject
     * 64 levels.
     */
    private static final int MAX_DEPTH = 50;

    /** The place of a value. Only a masked value needs the text of its path. */
    private record Place(@Nullable Place above, String name, String step, Sensitivity sensitivity, int depth) {

        Place at(String step, String name, Sensitivity sensitivity) {
            return new Place(this, name, step, sensitivity, depth + 1);
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
        Object root = copy.copy(new Place(null, "", "", Sensitivity.PLAIN, 0), tree);
        for (Runnable next = copy.unfilled.poll(); next != null; next = copy.unfilled.poll()) {
            next.run();
        }
        return root;
    }

    private @Nullable Object copy(Place place, @Nullable Object value) {
        if (isHidden(place, value)) {
            return masked(place, scrubber.isDenied(place.name) ? NameLists.DENY : ValueRules.NAME);
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
                        place.name, place.sensitivity, value.toString(), rule -> audit.masked(place.path(), rule));
    }

    private String masked(Place place, String rule) {
        audit.masked(place.path(), rule);
        return MASK;
    }

    /** {@return whether a mask replaces a whole map, list or number under a secret name; strings have other rules} */
    private boolean isHidden(Place place, @Nullable Object value) {
        boolean holds = value instanceof Number
                || (value instanceof Map<?, ?> map && !map.isEmpty())
                || (value instanceof Collection<?> list && !list.isEmpty());
        if (!holds || scrubber.isAllowed(place.name)) {
            return false;
        }
        boolean secret = place.sensitivity == Sensitivity.SECRET;
        return scrubber.isDenied(place.name)
                || (secret && (!(value instanceof Number) || SecretNames.hidesNumbers(place.name)));
    }

    private Map<String, @Nullable Object> copyMap(Place place, Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        unfilled.add(() -> map.forEach((key, value) -> {
            String written = String.valueOf(key);
            // A key may contain a secret too, such as a token in a map that counts sessions by token.
            String shown =
                    scrubber.rules(rule -> audit.masked(place.path(), rule)).value("", Sensitivity.PLAIN, written);
            String name = SecretNames.isNamedBeside(written) ? nameOfValue(map) : written;
            copy.put(unused(shown, copy), copy(place.at(shown, name, SecretNames.of(name, place.sensitivity)), value));
        }));
        return Collections.unmodifiableMap(copy);
    }

    private static String unused(String key, Map<String, ?> map) {
        String unused = key;
        // The numbers start after the size of the map, because all keys of a large map may have the same mask.
        for (int i = map.size() + 1; map.containsKey(unused); i++) {
            unused = key + " (" + i + ")";
        }
        return unused;
    }

    /** {@return the name of the value under {@code value}: {@code {"name": "DB_PASSWORD", "value": "x"}}} */
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

    /** Fills a list. Any list may contain arguments, so each element may be an option with the next as its secret. */
    private void fill(List<@Nullable Object> copy, Place place, Collection<?> list) {
        OptionArguments arguments = new OptionArguments(list.stream()
                .map(element -> element instanceof String text ? text : "")
                .toList());
        int i = 0;
        for (Object element : list) {
            Place here = place.at(Integer.toString(i), place.name, place.sensitivity);
            copy.add(element instanceof String ? element(arguments, i, here) : copyAfter(arguments, i, here, element));
            i++;
        }
    }

    private String element(OptionArguments arguments, int i, Place place) {
        return scrubber.element(arguments, i, place.name, place.sensitivity, rule -> audit.masked(place.path(), rule));
    }

    private @Nullable Object copyAfter(OptionArguments arguments, int i, Place place, @Nullable Object element) {
        boolean holds = element != null && !(element instanceof Boolean);
        if (holds && scrubber.isDenied(arguments.optionBefore(i))) {
            return masked(place, NameLists.DENY);
        }
        return holds && arguments.announces(i - 1) ? masked(place, OptionArguments.RULE) : copy(place, element);
    }
}
