package dev.healthcheck.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the maps of a document, in the order of their members. */
final class Tree {
    private Tree() {}

    /** @param namesAndValues names and values in turn */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> reference(String kind, String name) {
        return of("$ref", "#/components/" + kind + "/" + name);
    }
}
