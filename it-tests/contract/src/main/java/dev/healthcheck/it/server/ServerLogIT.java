package dev.healthcheck.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last, to see what all the other tests left in the log. */
@Order(Integer.MAX_VALUE)
@Tag("core")
class ServerLogIT {

    /** Every WAR is gone by now, and so are its runs. */
    @Test
    void noThreadOfOursIsLeft(Server server) {
        await().untilAsserted(() -> assertThat(server.threadNames()).noneMatch(name -> name.contains("healthcheck")));
    }

    @Test
    void holdsNoUnexpectedError(Server server) {
        // OpenWebBeans now and then releases an injected Instance twice when it undeploys an application, and logs
        // that.
        ExpectedErrors.matching("Exception thrown while destroying bean instance : \\[Instance,");
        assertThat(ExpectedErrors.unexpected(server.log())).isEmpty();
    }
}
