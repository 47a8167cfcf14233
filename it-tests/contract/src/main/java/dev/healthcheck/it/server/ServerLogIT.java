package dev.healthcheck.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, to see what all the other tests left in the log. */
@Order(Integer.MAX_VALUE)
class ServerLogIT {

    @Test
    void holdsNoUnexpectedError(Server server) {
        assertThat(ExpectedErrors.unexpected(server.log())).isEmpty();
    }
}
