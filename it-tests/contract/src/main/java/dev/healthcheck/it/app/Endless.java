package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Checks whose output is longer than anybody wants to read, or never ends. */
@ApplicationScoped
public class Endless {
    private static final int MEGA = 1_000_000;

    /** Always has one more. */
    public static final class Naturals implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return IntStream.iterate(0, i -> i + 1).iterator();
        }
    }

    /** As long as a list can be. */
    public static final class Zeros extends AbstractList<Integer> {
        @Override
        public Integer get(int index) {
            return 0;
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }
    }

    @HealthCheck
    String longText() {
        return "long ".repeat(2 * MEGA);
    }

    @HealthCheck
    boolean longMessage() {
        throw new IllegalStateException("m".repeat(MEGA));
    }

    @HealthCheck
    List<Integer> manyNumbers() {
        return IntStream.range(0, MEGA).boxed().toList();
    }

    @HealthCheck
    Map<String, Integer> manyKeys() {
        Map<String, Integer> map = new TreeMap<>();
        IntStream.range(0, MEGA / 10).forEach(i -> map.put("key" + i, i));
        return map;
    }

    @HealthCheck
    Map<String, Integer> longKey() {
        return Map.of("k".repeat(MEGA), 1);
    }

    @HealthCheck
    List<Object> manyLists() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < MEGA / 10; i++) {
            list.add(List.of());
        }
        return list;
    }

    @HealthCheck
    BigDecimal longNumber() {
        return new BigDecimal("7".repeat(MEGA / 10));
    }

    @HealthCheck
    BigDecimal highPower() {
        return new BigDecimal("1e999999999");
    }

    @HealthCheck(timeout = "500ms")
    Iterable<Integer> allNumbers() {
        return new Naturals();
    }

    @HealthCheck(timeout = "500ms")
    List<Integer> allIndices() {
        return new Zeros();
    }

    @HealthCheck(timeout = "500ms")
    Object allNumbersFurtherDown() {
        return Map.of("numbers", List.of(new Naturals()));
    }
}
