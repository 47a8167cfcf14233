package dev.healthcheck.internal.value;

import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.json.Truncation;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value into a plain tree: maps, lists, strings, numbers, booleans and nulls. One thread uses an object once.
 *
 * <p>A mark replaces a member that throws, and names the member and the reason. The rest of the value is copied. A mark
 * also replaces a value that contains itself, is nested too deep, or has too many characters.
 */
public final class PlainTree {
    /** The deepest level of a tree. A useful report has fewer levels, and some JSON readers reject 64 levels. */
    static final int MAX_DEPTH = 50;

    /** The least number of characters that a value counts, so that a list without an end takes little memory. */
    private static final int COST = 8;

    private final Json json;
    private final boolean readsObjects;
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int left = Json.LONGEST;

    /** Stops the copy of a member of the root. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("too deep", null, false, false);
        }
    }

    private PlainTree(Json json, boolean readsObjects) {
        this.json = json;
        this.readsObjects = readsObjects;
    }

    /** {@return a copy of the value} */
    public static @Nullable Object of(@Nullable Object value, Json json) {
        return new PlainTree(json, true).copy(value, "");
    }

    /** {@return a copy with the class name of each object with properties; the copy calls no method of the object} */
    public static @Nullable Object withoutObjects(@Nullable Object value, Json json) {
        return new PlainTree(json, false).copy(value, "");
    }

    /** @param member the name of the value in its owner; empty without an owner */
    private @Nullable Object copy(@Nullable Object value, String member) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        try {
            Object scalar = ScalarTypes.of(value);
            return scalar == null ? copyStructure(value, member) : spend(scalar);
        } catch (TooDeep e) {
            // The mark replaces the whole member of the root, because the levels on the way are not useful.
            if (above.size() > 1) {
                throw e;
            }
            return Marks.of(value, member, "it is nested deeper than " + MAX_DEPTH + " levels");
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return Marks.of(value, member, Marks.reason(e));
        }
    }

    private Object spend(Object scalar) {
        int before = left;
        left -= COST;
        if (scalar instanceof String text) {
            left -= text.length();
            return text.length() <= before ? text : Truncation.prefix(text, before);
        }
        return scalar;
    }

    private @Nullable Object copyStructure(Object value, String member) throws Exception {
        if (above.size() >= MAX_DEPTH) {
            throw new TooDeep();
        }
        if (!above.add(value)) {
            return Marks.of(value, member, "it contains itself");
        }
        try {
            left -= COST;
            return copyMembers(value, member);
        } finally {
            above.remove(value);
        }
    }

    private @Nullable Object copyMembers(Object value, String member) throws Exception {
        if (value instanceof JsonValue node) {
            return Json.plain(node);
        }
        if (value instanceof Map<?, ?> map) {
            return copyMap(CollectionCopy.ofMap(map, most()));
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return copyMap(CollectionCopy.ofEntry(entry));
        }
        CollectionCopy elements = CollectionCopy.ofElements(value, most());
        if (elements != null) {
            return copyList(elements);
        }
        Object held = HolderTypes.valueOf(value);
        if (held != value) {
            return copy(held, member);
        }
        return value instanceof Throwable thrown ? copy(Marks.fields(thrown), member) : copyObject(value, member);
    }

    private int most() {
        return Math.max(0, left / COST) + 1;
    }

    /** @param entries the names and the values in turn */
    private Map<String, @Nullable Object> copyMap(CollectionCopy entries) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (int i = 0; i + 1 < entries.values().size() && left > 0; i += 2) {
            String name = unused(nameOf(entries.values().get(i)), copy);
            copy.put(name, copy(entries.values().get(i + 1), name));
        }
        String missing = left > 0 ? entries.missing() : Marks.CUT;
        if (missing != null) {
            copy.put("…", missing);
        }
        return copy;
    }

    private String nameOf(@Nullable Object key) {
        try {
            Object scalar = key == null ? null : ScalarTypes.of(key);
            return (String) spend(String.valueOf(scalar == null ? key : scalar));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return Marks.of(key, "", Marks.reason(e));
        }
    }

    private static String unused(String name, Map<String, ?> map) {
        String unused = name;
        for (int i = 2; map.containsKey(unused); i++) {
            unused = name + " (" + i + ")";
        }
        return unused;
    }

    private List<@Nullable Object> copyList(CollectionCopy elements) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (int i = 0; i < elements.values().size() && left > 0; i++) {
            copy.add(copy(elements.values().get(i), "[" + i + "]"));
        }
        String missing = left > 0 ? elements.missing() : Marks.CUT;
        if (missing != null) {
            copy.add(missing);
        }
        return copy;
    }

    private @Nullable Object copyObject(Object value, String member) throws Exception {
        if (!readsObjects) {
            return value.getClass().getName();
        }
        if (Properties.areMapped(value.getClass())) {
            return json.tree(value);
        }
        List<Properties.Property> properties = Properties.of(value);
        if (properties.isEmpty()
                && (value.getClass().isHidden() || value.getClass().isSynthetic())) {
            return Marks.of(value, member, "it is a function");
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Properties.Property property : properties) {
            if (left <= 0) {
                copy.put("…", Marks.CUT);
                break;
            }
            copy.put((String) spend(property.name()), copyProperty(value, property));
        }
        return copy;
    }

    private @Nullable Object copyProperty(Object owner, Properties.Property property) {
        Object value;
        try {
            value = property.read(owner);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return Marks.of(owner, property.name(), Marks.reason(e));
        }
        return copy(value, property.name());
    }
}
