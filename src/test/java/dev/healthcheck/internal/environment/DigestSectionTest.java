package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestSectionTest {
    private static final String KEY = "0123456789abcdef";
    private static final Map<String, String> LIBRARIES = Map.of("org.acme:orders", "1.2");

    @Test
    void equalNodesHaveEqualDigests() throws Exception {
        assertThat(digest(LIBRARIES, Map.of("a", "1", "password", "x"), KEY))
                .isEqualTo(digest(Map.copyOf(LIBRARIES), Map.of("password", "x", "a", "1"), KEY));
    }

    @Test
    void anotherVersionHasAnotherDigestOfTheLibraries() throws Exception {
        Map<String, Object> other = digest(Map.of("org.acme:orders", "1.3"), Map.of("a", "1"), "");

        assertThat(other.get("libraries"))
                .isNotEqualTo(digest(LIBRARIES, Map.of("a", "1"), "").get("libraries"));
        assertThat(other.get("settings"))
                .isEqualTo(digest(LIBRARIES, Map.of("a", "1"), "").get("settings"));
    }

    @Test
    void aValueDoesNotRunIntoTheNextName() throws Exception {
        assertThat(settings(Map.of("a", "1", "b", "2"), "")).isNotEqualTo(settings(Map.of("a", "1b2"), ""));
        assertThat(settings(Map.of("ab", "1"), "")).isNotEqualTo(settings(Map.of("a", "b1"), ""));
    }

    @Test
    void withAKeyAnotherSecretHasAnotherDigest() throws Exception {
        assertThat(settings(Map.of("password", "x"), KEY)).isNotEqualTo(settings(Map.of("password", "y"), KEY));
    }

    @Test
    void withAnotherKeyTheSameSecretHasAnotherDigest() throws Exception {
        assertThat(settings(Map.of("password", "x"), KEY)).isNotEqualTo(settings(Map.of("password", "x"), KEY + "0"));
    }

    @Test
    void withoutAKeyASecretEntersOnlyAsSet() throws Exception {
        assertThat(settings(Map.of("password", "x"), "")).isEqualTo(settings(Map.of("password", "y"), ""));
        assertThat(settings(Map.of("password", "x"), "")).isNotEqualTo(settings(Map.of("password", ""), ""));
    }

    @Test
    void aPlainValueThatLooksLikeAMaskedOneIsNotEqualToIt() throws Exception {
        assertThat(settings(Map.of("password", "********"), "")).isNotEqualTo(settings(Map.of("password", "y"), ""));
    }

    @Test
    void theDigestsAreShort() throws Exception {
        assertThat(digest(LIBRARIES, Map.of(), "").get("libraries").toString()).matches("[0-9a-f]{16}");
        assertThat(digest(LIBRARIES, Map.of(), "")).containsEntry("keyed", false);
    }

    private static Object settings(Map<String, String> settings, String key) throws Exception {
        return digest(LIBRARIES, settings, key).get("settings");
    }

    private static Map<String, Object> digest(Map<String, String> libraries, Map<String, String> settings, String key)
            throws Exception {
        return new DigestSection(
                        () -> libraries,
                        () -> settings,
                        (name, value) -> name.equals("password") && !value.isEmpty() ? "********" : value,
                        key)
                .data();
    }
}
