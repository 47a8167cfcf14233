package dev.healthcheck.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.internal.json.Json;
import dev.healthcheck.testing.Quiet;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Quiet.class)
class PlainTreeTest {
    private final Json json = new Json();

    private record Depth(String queue, int messages) {}

    private static class Index {
        public final int version = 7;
        public transient String temporary = "x";
        public static final String CONSTANT = "x";

        public String getName() {
            return "orders";
        }

        public boolean isOpen() {
            return true;
        }

        public String getBroken() {
            throw new IllegalStateException("no index");
        }

        String getHidden() {
            return "hidden";
        }
    }

    /** Written by JSON-B. */
    public static class Mapped {
        @JsonbProperty("index-name")
        public String name = "orders";

        @JsonbTransient
        public String secret = "x";
    }

    @AfterEach
    void close() {
        json.close();
    }

    static Stream<Arguments> values() throws IOException {
        return Stream.of(
                arguments(null, null),
                arguments("text", "text"),
                arguments(new StringBuilder("text"), "text"),
                arguments('c', "c"),
                arguments(true, true),
                arguments(7, 7),
                arguments((short) 7, 7),
                arguments(1.5, new BigDecimal("1.5")),
                arguments(Double.NaN, "NaN"),
                arguments(Float.NEGATIVE_INFINITY, "-Infinity"),
                arguments(new AtomicInteger(3), new BigDecimal(3)),
                arguments(new AtomicLong(3), new BigDecimal(3)),
                arguments(new LongAdder(), 0L),
                arguments(TimeUnit.SECONDS, "SECONDS"),
                arguments(Path.of("a", "b"), Path.of("a", "b").toString()),
                arguments(new File("a"), "a"),
                arguments(URI.create("http://a/b"), "http://a/b"),
                arguments(URI.create("http://a/b").toURL(), "http://a/b"),
                arguments(String.class, "java.lang.String"),
                arguments(StandardCharsets.UTF_8, "UTF-8"),
                arguments(Locale.CANADA_FRENCH, "fr-CA"),
                arguments(Pattern.compile("a+"), "a+"),
                arguments(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}), "10.0.0.1"),
                arguments(InetSocketAddress.createUnresolved("db", 5432), "db:5432"),
                arguments(Instant.EPOCH, "1970-01-01T00:00:00Z"),
                arguments(Duration.ofSeconds(2), "PT2S"),
                arguments(new Date(0), "1970-01-01T00:00:00Z"),
                arguments(TimeZone.getTimeZone("UTC"), "UTC"),
                arguments(new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                arguments("abc".toCharArray(), "abc"),
                arguments(new int[] {1, 2}, List.of(1, 2)),
                arguments(new byte[] {-1, 0}, List.of(-1, 0)),
                arguments(Optional.of("x"), "x"),
                arguments(Optional.empty(), null),
                arguments(new AtomicReference<>("x"), "x"),
                arguments(List.of(1, 2).iterator(), List.of(1, 2)),
                arguments(Collections.enumeration(List.of(1, 2)), List.of(1, 2)),
                arguments(Stream.of(1, 2), List.of(1, 2)),
                arguments(Map.entry("a", 1), Map.of("a", 1)),
                arguments(new Depth("in", 3), Map.of("queue", "in", "messages", 3)),
                arguments(jakarta.json.Json.createObjectBuilder().add("a", 1).build(), Map.of("a", 1)),
                arguments(new IOException("gone"), Map.of("class", "java.io.IOException", "message", "gone")),
                arguments(Arrays.asList("a", null), Arrays.asList("a", null)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("values")
    void aValueIsWrittenAsAPersonWould(Object value, Object tree) {
        assertThat(PlainTree.of(value, json)).isEqualTo(tree);
    }

    @Test
    void oddKeysAreTextsOfTheirOwn() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(null, 1);
        map.put(Path.of("a"), 2);
        map.put(1, 3);
        map.put("1", 4);
        map.put(List.of("b"), 5);

        assertThat(asMap(map))
                .containsExactly(entry("null", 1), entry("a", 2), entry("1", 3), entry("1 (2)", 4), entry("[b]", 5));
    }

    @Test
    void aPropertyThatThrowsIsMarkedAndTheOthersAreWritten() {
        assertThat(asMap(new Index()))
                .containsExactly(
                        entry(
                                "broken",
                                "(cannot be written: " + Index.class.getName()
                                        + ".broken: java.lang.IllegalStateException: no index)"),
                        entry("name", "orders"),
                        entry("open", true),
                        entry("version", 7));
    }

    @Test
    void aLocalRecordIsWritten() {
        record Local(Depth depth) {}

        assertThat(asMap(new Local(new Depth("in", 3)))).containsEntry("depth", Map.of("queue", "in", "messages", 3));
    }

    @Test
    void annotationsOfJsonBAreFollowed() {
        assertThat(asMap(new Mapped())).containsExactly(entry("index-name", "orders"));
    }

    @Test
    void oneOddElementIsMarkedAmongTheOthers() {
        Object odd = new Object() {
            @Override
            public String toString() {
                return "odd";
            }
        };
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        assertThat(PlainTree.of(Arrays.asList(1, circle, (Runnable) () -> {}, odd), json))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1),
                        second -> assertThat(String.valueOf(second))
                                .contains("java.util.ArrayList[0]: it contains itself"),
                        third -> assertThat(String.valueOf(third)).contains("it is a function"),
                        fourth -> assertThat(fourth).isEqualTo(Map.of()));
    }

    @Test
    void whatIsNestedTooDeepIsMarked() {
        Object deep = "innermost";
        for (int i = 0; i < 5000; i++) {
            deep = List.of(deep);
        }

        assertThat(String.valueOf(PlainTree.of(deep, json))).contains("nested deeper than 50 levels");
    }

    @Test
    void anIteratorThatBreaksOffLeavesWhatItHadGiven() {
        Iterable<Integer> broken = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 2) {
                    throw new NoSuchElementException("closed");
                }
                return next++;
            }
        };

        assertThat(PlainTree.of(broken, json))
                .isEqualTo(List.of(0, 1, "(cannot be written: the rest: java.util.NoSuchElementException: closed)"));
    }

    @Test
    void aMapThatChangesOnceIsReadAgain() {
        Map<String, Object> map = new HashMap<>(Map.of("a", 1));
        AtomicInteger reads = new AtomicInteger();
        Map<String, Object> changing = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.util.Set<Map.Entry<String, Object>> entrySet() {
                if (reads.getAndIncrement() == 0) {
                    throw new java.util.ConcurrentModificationException();
                }
                return map.entrySet();
            }
        };

        assertThat(PlainTree.of(changing, json)).isEqualTo(Map.of("a", 1));
    }

    @Test
    void aMapThatNeverRestsIsMarked() {
        Map<String, Object> changing = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.util.Set<Map.Entry<String, Object>> entrySet() {
                throw new java.util.ConcurrentModificationException();
            }
        };

        assertThat(asMap(changing))
                .containsExactly(entry("…", "(cannot be written: the rest: it changes while it is read)"));
    }

    @Test
    void aMessageThatThrowsIsMarked() {
        RuntimeException broken = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        };

        assertThat(asMap(broken)).containsEntry("message", "(its message cannot be read)");
    }

    @Test
    void withoutObjectsAServerPartIsItsClassName() {
        assertThat(PlainTree.withoutObjects(Map.of("index", new Index(), "size", 3, "path", Path.of("a")), json))
                .isEqualTo(Map.of("index", Index.class.getName(), "size", 3, "path", "a"));
    }

    private Map<Object, Object> asMap(Object value) {
        Map<Object, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) PlainTree.of(value, json)).forEach(map::put);
        return map;
    }
}
