package dev.healthcheck.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # access          | stranger | user  | in role a
                    public            | true     | true  | true
                    always            | true     | true  | true
                    ' always '        | true     | true  | true
                    off               | false    | false | false
                    never             | false    | false | false
                    authenticated     | false    | true  | true
                    token             | false    | false | false
                    role:a            | false    | false | true
                    'role: b , a '    | false    | false | true
                    role:b            | false    | false | false
                    role:A            | false    | false | false
                    """)
    void letsInWhomItSays(String text, boolean stranger, boolean user, boolean inRoleA) {
        Access access = Access.parse(text);

        assertThat(access.allows(false, role -> true)).isEqualTo(stranger);
        assertThat(access.allows(true, role -> false)).isEqualTo(user);
        assertThat(access.allows(true, "a"::equals)).isEqualTo(inRoleA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "Public", "role", "role:", "role: ", "role:a,", "role:,a", "roles:a", "true", "admin", "token:x",
                "Token"
            })
    void refusesAllElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Access.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    never         | The details are closed. The setting a.b gives access.                   | false
                    token         | for callers that send the token in the header Authorization. A browser  | false
                    authenticated | for users who have logged in. Log in to this application                | true
                    role:a        | for users with a certain role. Log in to this application               | true
                    """)
    void tellsAPersonHowToGetIn(String text, String advice, boolean byLogin) {
        Access access = Access.parse(text);

        assertThat(access.advice("The details are", "a.b"))
                .startsWith("The details are ")
                .contains(advice);
        assertThat(access.byLogin()).isEqualTo(byLogin);
    }

    @Test
    void whatIsOpenNeedsNoLogin() {
        assertThat(Access.parse("always").byLogin()).isFalse();
    }
}
