package dev.healthcheck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.testing.Quiet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Quiet.class)
class JsonTest {
    private final Json json = new Json();

    public record Depth(String queue, int messages) {}

    public static class Index {
        public String getName() {
            return "orders";
        }

        public Depth getDepth() {
            return new Depth("in", 3);
        }

        public String getNothing() {
            return null;
        }
    }

    public static class Broken {
        public String getName() {
            throw new IllegalStateException("no name");
        }
    }

    @AfterEach
    void close() {
        json.close();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(null, null),
                arguments("text", "text"),
                arguments(true, true),
                arguments(7, 7),
                arguments(1L << 40, 1L << 40),
                arguments(1.5, new BigDecimal("1.5")),
                arguments(new BigDecimal("1386186216.66"), new BigDecimal("1386186216.66")),
                arguments(TimeUnit.SECONDS, "SECONDS"),
                arguments(Optional.of("x"), "x"),
                arguments(new int[] {1, 2}, List.of(1, 2)),
                arguments(List.of("a", List.of(1, false)), List.of("a", List.of(1, false))),
                arguments(Arrays.asList("a", null), Arrays.asList("a", null)),
                arguments(Map.of("a", Map.of("b", List.of())), Map.of("a", Map.of("b", List.of()))),
                arguments(new Depth("in", 3), Map.of("queue", "in", "messages", 3)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aTreeHasOnlyPlainValues(Object value, Object tree) {
        assertThat(json.tree(value)).isEqualTo(tree);
    }

    @Test
    void aBeanIsAMapOfItsPropertiesWithTheNullOnes() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("depth", Map.of("queue", "in", "messages", 3));
        expected.put("name", "orders");
        expected.put("nothing", null);

        assertThat(json.tree(new Index())).isEqualTo(expected);
    }

    @Test
    void bigNumbersKeepEveryDigit() {
        BigInteger big = BigInteger.TEN.pow(30).add(BigInteger.ONE);

        assertThat(String.valueOf(json.tree(big))).isEqualTo(big.toString());
    }

    @Test
    void theOrderOfAMapIsKept() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("m", "\"quoted\"\n");

        assertThat(json.write(map)).isEqualTo("{\"z\":1,\"a\":null,\"m\":\"\\\"quoted\\\"\\n\"}");
        assertThat(json.write(json.tree(map))).isEqualTo(json.write(map));
    }

    @Test
    void aNullIsWrittenAsSuch() {
        assertThat(json.write(null)).isEqualTo("null");
    }

    static Stream<Object> unwritable() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        return Stream.of(circle, new Broken(), Double.NaN, Float.POSITIVE_INFINITY, List.of(Double.NaN));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("unwritable")
    void whatCannotBeWrittenIsThrown(Object value) {
        assertThat(catchThrowable(() -> json.tree(value))).isNotNull();
    }
}
