package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "search, search",
        "serch, search",
        "searchh, search",
        "saerch, search",
        "Search, search",
        "mial, mail",
        "'', mail",
        "zzzz, mail",
    })
    void findsTheFewestLettersToChange(String typed, String nearest) {
        assertThat(Nearest.to(typed, List.of("search", "mail", "orders-db"))).isEqualTo(nearest);
    }

    @Test
    void findsTheFirstByNameOfTwoThatAreEquallyNear() {
        assertThat(Nearest.to("c", List.of("b", "a"))).isEqualTo("a");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(Nearest.to("search", List.of())).isEmpty();
    }
}
