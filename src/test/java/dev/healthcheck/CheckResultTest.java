package dev.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckResultTest {

    @Test
    void noCheckCanSayThatItIsStuck() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckResult(CheckState.STUCK, "x"))
                .withMessage("the state of a result is 'stuck'; allowed: passed, degraded or failed");
    }

    @Test
    void aResultHasAState() {
        assertThatNullPointerException()
                .isThrownBy(() -> new CheckResult(null, "x"))
                .withMessage("state");
    }

    @Test
    void whatIsDegradedHasPassed() {
        assertThat(List.of(CheckResult.passed("x"), CheckResult.degraded("x"), CheckResult.failed((Object) "x")))
                .extracting(result -> result.passed())
                .containsExactly(true, true, false);
    }

    @Test
    void aCauseIsToldByItsMessage() {
        IOException gone = new IOException("gone");

        assertThat(CheckResult.failed(gone)).isEqualTo(new CheckResult(CheckState.FAILED, "gone", gone));
    }

    @Test
    void aCauseWithoutAMessageIsToldByThatOfItsCause() {
        assertThat(CheckResult.failed(new ExceptionInInitializerError(new IOException("gone")))
                        .output())
                .isEqualTo("gone");
        assertThat(CheckResult.failed(new IllegalStateException(" ", new IOException()))
                        .output())
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void noCauseIsNoOutput() {
        assertThat(CheckResult.failed(null)).isEqualTo(new CheckResult(CheckState.FAILED, null));
    }
}
