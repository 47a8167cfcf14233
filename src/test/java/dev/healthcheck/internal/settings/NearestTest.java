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
        "'', ''",
        "zzzz, ''",
        "colour, ''",
        "a, ''",
    })
    void findsTheFewestLettersToChangeOfWhatIsAlike(String typed, String nearest) {
        assertThat(Nearest.to(typed, List.of("search", "mail", "orders-db"))).isEqualTo(nearest);
    }

    @Test
    void findsTheFirstByNameOfTwoThatAreEquallyNear() {
        assertThat(Nearest.to("ccc", List.of("ccb", "cca"))).isEqualTo("cca");
    }

    @Test
    void groupsInCommonMakeNothingAlike() {
        assertThat(Nearest.question("healthcheck.colour", List.of("healthcheck.path")))
                .isEmpty();
        assertThat(Nearest.question("healthcheck.pth", List.of("healthcheck.path", "healthcheck.every")))
                .isEqualTo("; did you mean healthcheck.path?");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(Nearest.to("search", List.of())).isEmpty();
    }
}
