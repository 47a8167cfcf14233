package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagQueryTest {

    @ParameterizedTest
    @CsvSource({
        "db, db, true",
        "db, web, false",
        "'db,web', web, true",
        "'db,web', queue, false",
        "'db&slow', db, false",
        "'db&slow', 'db slow', true",
        "!slow, db, true",
        "!slow, 'db slow', false",
        "!slow, '', true",
        "'db,!slow', 'db slow', true",
        "'db,!slow', slow, false",
        "'db&!slow', db, true",
        "'db&!slow', 'db slow', false",
        "%C3%A4, ä, true",
        "a+b, 'a b', false",
    })
    void aCheckSatisfiesEachParameterByOneOfItsTerms(String query, String tags, boolean accepted) {
        Set<String> known = Set.copyOf(Arrays.asList(tags.split(" ")));

        assertThat(TagQuery.of(List.of(query.split("&"))).accepts(known)).isEqualTo(accepted);
    }

    @Test
    void aTagThatMustBeThereIsRequired() {
        assertThat(TagQuery.of(List.of("db,!slow", "web")).required()).containsExactlyInAnyOrder("db", "web");
    }

    @Test
    void theOrderOfTermsAndParametersDoesNotMatter() {
        assertThat(TagQuery.of(List.of("a,b", "c"))).isEqualTo(TagQuery.of(List.of("c", "b,a", "a,b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a,", "!", "a,!", "%", "%zz", "%2"})
    void aMalformedQueryIsRefused(String query) {
        assertThatIllegalArgumentException().isThrownBy(() -> TagQuery.of(List.of(query)));
    }

    @Test
    void aLongQueryIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TagQuery.of(List.of("a".repeat(1001))));
        assertThat(TagQuery.of(List.of("a".repeat(1000))).isEmpty()).isFalse();
    }
}
