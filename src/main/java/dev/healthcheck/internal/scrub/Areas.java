package dev.healthcheck.internal.scrub;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Holds areas of a text. The class drops an area within another area, so that the ends grow with the starts. */
final class Areas {
    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    /** Adds the area from {@code start} up to, but not including, {@code end}. */
    void add(int start, int end) {
        if (!covers(start, end)) {
            Map.Entry<Integer, Integer> next = ends.ceilingEntry(start);
            while (next != null && next.getValue() <= end) {
                ends.remove(next.getKey());
                next = ends.ceilingEntry(start);
            }
            ends.put(start, end);
        }
    }

    /** {@return whether one area contains the whole range} */
    boolean covers(int start, int end) {
        Map.Entry<Integer, Integer> area = ends.floorEntry(start);
        return area != null && end <= area.getValue();
    }
}
