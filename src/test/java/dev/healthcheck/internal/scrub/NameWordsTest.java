package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "dbPassword2, db password",
        "APIKey, api key",
        "apiKEY, api key",
        "DB_PASSWORD, db password",
        "X-Api-Key, x api key",
        "aws.secretAccessKey, aws secret access key",
        "users[0].name, users name",
        "secret/data/orders, secret data orders",
        "oauth2Token, oauth token",
        "__a__, a",
        "k, k",
        "'', ''",
        "42, ''",
        "größeMaß, große maß",
    })
    void aNameIsSplitWhereItsWriterBeganAWord(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }
}
