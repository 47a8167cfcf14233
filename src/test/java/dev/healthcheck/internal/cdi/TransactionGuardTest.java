package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.healthcheck.testing.LogLines;
import org.junit.jupiter.api.Test;

class TransactionGuardTest {
    private final LogLines log = new LogLines();
    private final Switch transaction = new Switch();
    private final TransactionGuard left = new TransactionGuard(log, transaction);

    @Test
    void whatIsLeftOpenIsRolledBackAndTold() {
        assertThat(left.<String>within("check", () -> begun("result"))).isEqualTo("result");

        assertThat(transaction.open).isFalse();
        assertThat(log.lines()).singleElement().asString().startsWith("WARNING HC0016");
    }

    @Test
    void eachWhoDoesSoIsNamedOnce() {
        left.<String>within("one", () -> begun("result"));
        left.<String>within("one", () -> begun("result"));
        left.<String>within("other", () -> begun("result"));

        assertThat(transaction.rollBacks).isEqualTo(3);
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void soItIsAfterAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> left.within("check", () -> {
                    transaction.open = true;
                    throw new IllegalStateException("of the body");
                }));

        assertThat(transaction.open).isFalse();
    }

    @Test
    void whatWasThereBeforeIsSomebodyElses() {
        transaction.open = true;

        left.within("check", () -> "result");

        assertThat(transaction.open).isTrue();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whoLeavesNothingOpenHearsNothing() {
        left.within("check", () -> {
            transaction.open = true;
            transaction.open = false;
            return "result";
        });

        assertThat(transaction.rollBacks).isZero();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whatCannotBeRolledBackHurtsNobody() {
        transaction.broken = true;

        assertThat(left.<String>within("check", () -> begun("result"))).isEqualTo("result");
    }

    @Test
    void withoutAServerThereIsNone() {
        assertThat(new TransactionGuard(log).<String>within("check", () -> "result"))
                .isEqualTo("result");
        assertThat(log.lines()).isEmpty();
    }

    private String begun(String result) {
        transaction.open = true;
        return result;
    }

    private static final class Switch implements OpenTransaction {
        private boolean open;
        private boolean broken;
        private int rollBacks;

        @Override
        public boolean isThere() {
            return open;
        }

        @Override
        public void rollBack() {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            rollBacks++;
            open = false;
        }
    }
}
