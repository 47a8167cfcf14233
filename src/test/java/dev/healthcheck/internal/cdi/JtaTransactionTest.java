package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JtaTransactionTest {

    @Test
    void noStatusIsNoTransaction() {
        assertThat(answering(Status.STATUS_NO_TRANSACTION).isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Status.STATUS_ACTIVE,
                Status.STATUS_MARKED_ROLLBACK,
                Status.STATUS_PREPARED,
                Status.STATUS_UNKNOWN,
                Status.STATUS_ROLLEDBACK
            })
    void anyOtherIsOne(int status) {
        assertThat(answering(status).isThere()).isTrue();
    }

    @Test
    void whoCannotTellHasNone() {
        assertThat(throwing(new SystemException("broken")).isThere()).isFalse();
        assertThat(throwing(new IllegalStateException("broken")).isThere()).isFalse();
        assertThat(throwing(new NoClassDefFoundError("gone")).isThere()).isFalse();
    }

    private static JtaTransaction answering(int status) {
        return new JtaTransaction(userTransaction(() -> status));
    }

    private static JtaTransaction throwing(Throwable failure) {
        return new JtaTransaction(userTransaction(() -> {
            throw failure;
        }));
    }

    private static UserTransaction userTransaction(StatusSource source) {
        return (UserTransaction) Proxy.newProxyInstance(
                UserTransaction.class.getClassLoader(),
                new Class<?>[] {UserTransaction.class},
                (proxy, method, arguments) -> source.status());
    }

    private interface StatusSource {
        int status() throws Throwable;
    }
}
