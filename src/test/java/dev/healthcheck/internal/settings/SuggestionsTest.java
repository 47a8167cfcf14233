package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

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
        assertThat(Suggestions.to(typed, List.of("search", "mail", "orders-db")))
                .isEqualTo(nearest);
    }

    @Test
    void findsTheFirstByNameOfTwoThatAreEquallyNear() {
        assertThat(Suggestions.to("ccc", List.of("ccb", "cca"))).isEqualTo("cca");
    }

    @Test
    void groupsInCommonMakeNothingAlike() {
        assertThat(Suggestions.question("healthcheck.colour", List.of("healthcheck.path")))
                .isEmpty();
        assertThat(Suggestions.question("healthcheck.pth", List.of("healthcheck.path", "healthcheck.every")))
                .isEqualTo("; did you mean healthcheck.path?");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(Suggestions.to("search", List.of())).isEmpty();
    }
}
