package dev.healthcheck.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The built-in sections of the environment report at one time, in little memory, to compare later reports with.
 *
 * @param taken the time
 * @param values the beginning of each scrubbed value by its path
 */
record Baseline(Instant taken, Map<String, Kept> values) {
    private static final int LONGEST = 120;
    private static final int MILLIS = 3;

    /** The paths of values that change all the time, and those that depend on the request. */
    private static final Pattern VOLATILE = Pattern.compile("/(process|runtime)/uptime"
            + "|/runtime/(gc/.*|(non_)?heap/(used|committed)|threads/.*|container/memory_used)"
            + "|/tls/.*/days_left"
            + "|/config/jaxrs(/.*)?");

    /**
     * A value, of which a long text is cut.
     *
     * @param hash tells values with the same beginning apart
     */
    private record Kept(Object shown, int hash) {
        static Kept of(Object value) {
            return value instanceof String text && text.length() > LONGEST
                    ? new Kept(text.substring(0, LONGEST) + "…", text.hashCode())
                    : new Kept(value, value.hashCode());
        }

        boolean isSame(Kept other) {
            return hash == other.hash && shown.toString().equals(other.shown.toString());
        }
    }

    /** {@return the values of the built-in sections in the report} */
    static Baseline of(Instant taken, Map<String, ? extends @Nullable Object> sections) {
        Map<String, Object> builtIn = new LinkedHashMap<>(sections);
        builtIn.keySet().retainAll(SectionSettings.BUILT_IN);
        Map<String, Kept> values = new TreeMap<>();
        TreePaths.of(builtIn).forEach((path, value) -> {
            if (!VOLATILE.matcher(path).matches()) {
                values.put(path, Kept.of(value));
            }
        });
        return new Baseline(taken, values);
    }

    /** {@return the differences of a later report} */
    Map<String, Object> differences(Baseline later) {
        Map<String, Object> changed = new TreeMap<>();
        values.forEach((path, before) -> {
            Kept after = later.values.get(path);
            if (after != null && !before.isSame(after)) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("from", before.shown());
                change.put("to", after.shown());
                changed.put(path, change);
            }
        });
        Map<String, Object> differences = new LinkedHashMap<>();
        differences.put("since", seconds(taken));
        differences.put("until", seconds(later.taken));
        differences.put("added", only(later.values, values));
        differences.put("removed", only(values, later.values));
        differences.put("changed", changed);
        return differences;
    }

    private static Map<String, Object> only(Map<String, Kept> these, Map<String, Kept> without) {
        Map<String, Object> only = new TreeMap<>();
        these.forEach((path, kept) -> {
            if (!without.containsKey(path)) {
                only.put(path, kept.shown());
            }
        });
        return only;
    }

    /** {@return the part of one section} */
    Baseline of(String section) {
        Map<String, Kept> part = new TreeMap<>(values);
        String root = "/" + section;
        part.keySet().removeIf(path -> !path.equals(root) && !path.startsWith(root + "/"));
        return new Baseline(taken, part);
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), MILLIS);
    }
}
