package dev.healthcheck.rest;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.access.AccessSettings;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final Principal ADA = () -> "ada";

    @ParameterizedTest
    @ValueSource(strings = {"authenticated", "role:ops", "token", "never"})
    void nobodyGetsInOfWhomTheServerCannotSayWhoItIs(String access) {
        assertThat(isAllowed(access, AskedTest::broken, () -> true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role:ops", "token", "never"})
    void nobodyGetsInOfWhomTheServerCannotSayWhatTheyMay(String access) {
        assertThat(isAllowed(access, () -> ADA, AskedTest::broken)).isFalse();
        assertThat(isAllowed(access, () -> ADA, AskedTest::overflown)).isFalse();
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

        assertThat(new Asked(null, null, true).isAllowed(settings.details(), settings.token()))
                .isEqualTo(access.equals("always"));
    }

    private static boolean isAllowed(String access, Supplier<Principal> user, Supplier<Boolean> role) {
        AccessSettings settings = settings("healthcheck.details", access, "healthcheck.token", "0123456789abcdef")
                .access();
        return new Asked(caller(user, role), header -> null, true).isAllowed(settings.details(), settings.token());
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
