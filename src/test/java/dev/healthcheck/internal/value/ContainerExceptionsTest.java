package dev.healthcheck.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.CreationException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerExceptionsTest {
    private static final IOException ROOT = new IOException("root");

    static Stream<Throwable> wrapped() {
        return Stream.of(
                ROOT,
                new CompletionException(ROOT),
                new ExecutionException(ROOT),
                new InvocationTargetException(ROOT),
                new UndeclaredThrowableException(ROOT),
                new CreationException(ROOT),
                new CompletionException(new ExecutionException(new InvocationTargetException(ROOT))));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whatContainersWrapIsFound(Throwable thrown) {
        assertThat(ContainerExceptions.unwrap(thrown)).isSameAs(ROOT);
    }

    @Test
    void whatTheApplicationWrappedStaysAsItIs() {
        RuntimeException application = new IllegalStateException("no orders", ROOT);

        assertThat(ContainerExceptions.unwrap(new CompletionException(application)))
                .isSameAs(application);
    }

    @Test
    void aWrapperWithoutCauseStaysAsItIs() {
        CreationException alone = new CreationException("alone");

        assertThat(ContainerExceptions.unwrap(alone)).isSameAs(alone);
    }

    @Test
    void aCircleOfCausesEnds() {
        CreationException first = new CreationException("first");
        CreationException second = new CreationException("second", first);
        first.initCause(second);

        assertThat(ContainerExceptions.unwrap(first)).isIn(first, second);
    }
}
