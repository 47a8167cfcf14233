package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "orders-1.2.3.jar, orders, 1.2.3",
        "orders-api-1.2.3.jar, orders-api, 1.2.3",
        "guava-33.0-jre.jar, guava, 33.0-jre",
        "orders-1.0-SNAPSHOT.jar, orders, 1.0-SNAPSHOT",
        "orders-1.0-20240101.120000-1.jar, orders, 1.0-20240101.120000-1",
        "orders-1.jar, orders, 1",
        "orders.jar, orders, unknown",
        "orders-api.jar, orders-api, unknown",
        "orders-.jar, orders-, unknown",
        "-1.jar, -1, unknown",
        "orders, orders, unknown",
        ".jar, '', unknown",
    })
    void theVersionStartsWithADigitAfterADash(String file, String name, String version) {
        assertThat(FileName.of(file)).isEqualTo(new FileName(name, version));
    }
}
