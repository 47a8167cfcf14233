package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {

    @Test
    void aServiceThatFindsItselfIsPartOfACycle() {
        Visit visit = Visit.of("shop-1, stock-2 ,mail-3", "stock-2");

        assertThat(visit.isCycle()).isTrue();
        assertThat(visit.cycle("stock-2")).containsExactly("stock-2", "mail-3", "stock-2");
    }

    @Test
    void aServiceThatDoesNotFindItselfIsNot() {
        Visit visit = Visit.of("shop-1, stock-2", "mail-3");

        assertThat(visit.isCycle()).isFalse();
        assertThat(visit.services()).containsExactly("shop-1", "stock-2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ",", "a b", "<script>", "ä", "\u0000"})
    void aHeaderWithoutANameIsNoVisit(String header) {
        assertThat(Visit.of(header, "shop-1")).isEqualTo(Visit.NONE);
    }

    @Test
    void aLongHeaderIsCut() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "s" + i).collect(Collectors.joining(","));

        assertThat(Visit.of(many, "shop-1").services()).hasSize(32);
        assertThat(Visit.of("a".repeat(101), "shop-1")).isEqualTo(Visit.NONE);
    }
}
