package dev.healthcheck.rest;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.access.AccessSettings;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
    private static final Principal ADA = () -> "ada";

    @ParameterizedTest
    @ValueSource(strings = {"authenticated", "role:ops", "token", "never"})
    void nobodyGetsInOfWhomTheServerCannotSayWhoItIs(String access) {
        assertThat(isAllowed(access, ResponsesTest::broken, () -> true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role:ops", "token", "never"})
    void nobodyGetsInOfWhomTheServerCannotSayWhatTheyMay(String access) {
        assertThat(isAllowed(access, () -> ADA, ResponsesTest::broken)).isFalse();
        assertThat(isAllowed(access, () -> ADA, ResponsesTest::overflown)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authenticated", "role:ops", "token", "never"})
    void aRoleWithoutANameIsNoLogin(String access) {
        assertThat(isAllowed(access, () -> null, () -> true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "never"})
    void theCallerIsNotAskedForWhereItDoesNotMatter(String access) {
        AccessSettings settings = settings("healthcheck.details", access).access();

        assertThat(Responses.isAllowed(settings.details(), settings.token(), null, null))
                .isEqualTo(access.equals("always"));
    }

    private static boolean isAllowed(String access, Supplier<Principal> user, Supplier<Boolean> role) {
        AccessSettings settings = settings("healthcheck.details", access, "healthcheck.token", "0123456789abcdef")
                .access();
        return Responses.isAllowed(settings.details(), settings.token(), caller(user, role), header -> null);
    }

    private static <T> T broken() {
        throw new IllegalStateException("the realm is gone");
    }

    private static boolean overflown() {
        throw new StackOverflowError();
    }

    private static SecurityContext caller(Supplier<Principal> user, Supplier<Boolean> role) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return user.get();
            }

            @Override
            public boolean isUserInRole(String name) {
                return role.get();
            }

            @Override
            public boolean isSecure() {
                return false;
            }

            @Override
            public String getAuthenticationScheme() {
                return null;
            }
        };
    }
}
