package dev.healthcheck.internal.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows of a plain tree: one for each value, with the names above it. */
final class Rows {
    /** The largest number of rows; a useful section has fewer. */
    private static final int MOST = 5000;

    static final String BELOW = " \u203A ";

    private final List<Row> rows = new ArrayList<>();

    private Rows() {}

    /**
     * One value.
     *
     * @param pointer the place of the value, as a JSON Pointer (RFC 6901)
     * @param name the names above the value; empty for a tree that is a value itself
     */
    record Row(String pointer, String name, String value) {}

    static List<Row> of(@Nullable Object tree) {
        Rows rows = new Rows();
        rows.add("", "", tree);
        return rows.rows;
    }

    private void add(String pointer, String name, @Nullable Object value) {
        if (rows.size() >= MOST) {
            return;
        }
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, member) -> {
                String step = String.valueOf(key);
                add(pointer + "/" + step.replace("~", "~0").replace("/", "~1"), below(name, step), member);
            });
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            int index = 0;
            for (Object element : list) {
                Object known = element instanceof Map<?, ?> map ? map.get("name") : null;
                String step = known == null ? String.valueOf(index + 1) : known.toString();
                add(pointer + "/" + index, below(name, step), element);
                index++;
            }
        } else {
            rows.add(new Row(pointer, name, String.valueOf(value)));
        }
    }

    private static String below(String name, String step) {
        return name.isEmpty() ? step : name + BELOW + step;
    }
}
