package dev.healthcheck.clients;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;

/**
 * The course of a shop: healthy, failing, healthy, in maintenance, healthy.
 *
 * @param reported what the client says about the shop
 */
record Course(Shop shop, Callable<String> reported) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** {@return the course in the eyes of a client that runs as a process, which must not end} */
    static Course of(Shop shop, Program client, Callable<String> reported) {
        return new Course(shop, () -> {
            client.requireAlive();
            return reported.call();
        });
    }

    /** Lets the client see each state, and waits until it says so. */
    void shows(String healthy, String failing) {
        awaits(healthy);
        shop.breakDown();
        awaits(failing);
        shop.mend();
        awaits(healthy);
        shop.beginMaintenance("moving the stock");
        awaits(failing);
        when().get(shop.at("/live")).then().statusCode(200);
        shop.endMaintenance();
        awaits(healthy);
    }

    /** Waits until the client says so. */
    void awaits(String state) {
        awaits(() -> assertThat(reported.call()).isEqualTo(state));
    }

    /** Waits for a fact. */
    static void awaits(ThrowingRunnable fact) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(fact);
    }
}
