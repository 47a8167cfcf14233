package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnreadKeysTest {
    private static final List<Key<?>> KEYS = List.of(
            Key.of("path", "", Parser.BOOLEAN, ""),
            Key.of("success-headers.NAME", "", Parser.BOOLEAN, ""),
            Key.of("groups.NAME.details", "", Parser.BOOLEAN, ""),
            Key.of("checks.NAME.timeout", "", Parser.BOOLEAN, ""));

    @Test
    void aSettingOfAnAbsentCheckIsUnread() {
        assertThat(unread(List.of("healthcheck.checks.orders.timeout", "healthcheck.checks.typo.timeout"), List.of()))
                .containsExactly("healthcheck.checks.typo.timeout");
    }

    @Test
    void aVariableThatNoSettingHasIsUnread() {
        assertThat(unread(
                        List.of(),
                        List.of(
                                "HEALTHCHECK_PATH",
                                "HEALTHCHECK_PATHS",
                                "HEALTHCHECK_SUCCESS_HEADERS_X_A",
                                "HEALTHCHECK_GROUPS_DB_DETAILS",
                                "HEALTHCHECK_GROUPS_DB_TYPO",
                                "HEALTHCHECK_CHECKS_ORDERS_TIMEOUT",
                                "HEALTHCHECKS",
                                "PATH")))
                .containsExactly("HEALTHCHECK_GROUPS_DB_TYPO", "HEALTHCHECK_PATHS");
    }

    private static Set<String> unread(List<String> keys, List<String> variables) {
        return new UnreadKeys(KEYS, keys, variables).among(Set.of("orders"));
    }
}
