package dev.healthcheck.internal.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The plain values of a tree by their paths (RFC 6901). In a list of maps with names, the name is the step of the path,
 * so that an addition in the middle does not change the paths behind it.
 */
final class TreePaths {
    /** The largest number of paths; a useful report has fewer. */
    static final int MOST = 5000;

    private static final int LONGEST_PATH = 500;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private TreePaths() {}

    /** {@return the values of a tree of maps, lists and plain values} */
    static Map<String, Object> of(Map<String, ? extends @Nullable Object> tree) {
        TreePaths paths = new TreePaths();
        paths.add("", tree);
        return paths.values;
    }

    private void add(String path, @Nullable Object value) {
        if (values.size() >= MOST || path.length() > LONGEST_PATH) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> add(below(path, String.valueOf(key)), member));
        } else if (value instanceof Collection<?> list) {
            forEach(list, (step, element) -> add(below(path, step), element));
        } else {
            values.put(path, value == null ? "null" : value);
        }
    }

    private static void forEach(Collection<?> list, BiConsumer<String, @Nullable Object> visitor) {
        Set<String> taken = new HashSet<>();
        int index = 0;
        for (Object element : list) {
            Object name = element instanceof Map<?, ?> map ? map.get("name") : null;
            String step = name == null ? String.valueOf(index) : name.toString();
            visitor.accept(taken.add(step) ? step : step + "#" + index, element);
            index++;
        }
    }

    private static String below(String path, String step) {
        return path + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
