package dev.healthcheck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {
    private static final int LIMIT = 100;

    /** The mark, and a closing bracket for each level, may come on top. */
    private static final int MARGIN = 120;

    @Test
    void aShortTreeStaysTheSameObject() {
        Map<String, Object> tree = Map.of("a", List.of(1, true), "b", "x".repeat(50));

        assertThat(Truncation.to(LIMIT, tree)).isSameAs(tree);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Truncation.to(LIMIT, null)).isNull();
    }

    @Test
    void aTextIsCutAndMarked() {
        assertThat(Truncation.to(LIMIT, "x".repeat(101))).isEqualTo("x".repeat(100) + "… (cut)");
    }

    @Test
    void aListIsCutAndMarked() {
        assertThat(Truncation.to(10, List.of("abc", "def", "ghi", "jkl")))
                .asString()
                .contains("abc", "… (cut)");
    }

    @Test
    void aMapIsCutAndMarked() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("first", "abc");
        map.put("second", "def");
        map.put("third", "ghi");

        assertThat(Truncation.to(12, map))
                .asString()
                .startsWith("{first=abc")
                .contains("… (cut)")
                .doesNotContain("third");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noCharacterIsCutInHalf(int limit) {
        assertThat(String.valueOf(Truncation.to(limit, "😀".repeat(10))).replace("😀", ""))
                .isEqualTo("… (cut)");
    }

    static Stream<Object> longTrees() {
        return Stream.of(
                "x".repeat(100_000),
                Collections.nCopies(100_000, "x"),
                Collections.nCopies(100_000, List.of()),
                Collections.nCopies(100_000, Map.of()),
                Collections.nCopies(100_000, List.of(List.of(List.of()))),
                Collections.nCopies(100_000, null),
                Map.of("x".repeat(100_000), 1),
                Map.of("a", Map.of("b", "x".repeat(100_000))),
                List.of(BigInteger.TEN.pow(100_000)),
                BigInteger.TEN.pow(100_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("longTrees")
    void whatIsLongBecomesAboutAsLongAsAllowed(Object tree) {
        try (Json json = new Json()) {
            assertThat(json.write(Truncation.to(LIMIT, tree))).hasSizeLessThan(3 * LIMIT + MARGIN);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverItsShapeATreeIsCut(long seed) {
        Object tree = tree(new Random(seed), 0);
        try (Json json = new Json()) {
            assertThat(json.write(Truncation.to(LIMIT, tree))).hasSizeLessThan(3 * LIMIT + MARGIN);
        }
    }

    private static Object tree(Random random, int depth) {
        if (depth == 4) {
            return "x".repeat(random.nextInt(20));
        }
        return random.nextBoolean()
                ? Stream.generate(() -> tree(random, depth + 1))
                        .limit(1 + random.nextInt(8))
                        .toList()
                : Map.of("a", tree(random, depth + 1), "b", tree(random, depth + 1));
    }
}
