package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation of RFC 7677, section 3. */
class ScramTest {
    private static final String CHALLENGE =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String PROOF = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private static Scram scram() {
        return new Scram("user", "pencil", Deadline.within(Duration.ofSeconds(60)), "rOprNGfwEbeRWgbNEkqO");
    }

    @Test
    void theMessagesAreThoseOfTheSpecification() throws IOException {
        Scram scram = scram();

        assertThat(scram.first()).isEqualTo("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        assertThat(scram.answer(CHALLENGE))
                .isEqualTo("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assertThat(scram.accept(PROOF)).isTrue();
        assertThat(scram.isProven()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", "v=%", "v=", "e=other-error", ""})
    void aServerThatDoesNotKnowThePasswordIsNotAccepted(String proof) throws IOException {
        Scram scram = scram();
        scram.answer(CHALLENGE);

        assertThat(scram.accept(proof)).isFalse();
        assertThat(scram.isProven()).isFalse();
    }

    @Test
    void aProofBeforeTheChallengeIsNotAccepted() {
        assertThat(scram().accept("v=")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r=another,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=many",
                "r=rOprNGfwEbeRWgbNEkqOx,s=%,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOx,i=4096",
                ""
            })
    void aBadChallengeIsRefused(String challenge) {
        assertThatThrownBy(() -> scram().answer(challenge)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerThatWantsTooManyRoundsEndsAtTheDeadline() {
        Scram scram = new Scram("user", "pencil", Deadline.within(Duration.ofMillis(20)), "abc");

        assertThatThrownBy(() -> scram.answer("r=abc,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000"))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void eachLoginHasItsOwnNonce() {
        Deadline deadline = Deadline.within(Duration.ofSeconds(1));

        assertThat(new Scram("", "pencil", deadline).first()).isNotEqualTo(new Scram("", "pencil", deadline).first());
    }
}
