package dev.healthcheck.it.contract;

import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;

/** Ready-made checks of the message broker of a server, declared by settings alone. */
class MessagingIT {

    @Test
    void messagesOfChecksGoThereAndBack(Server server) {
        Needs.messaging(server);

        MessagingChecks.passOn(server, MessagingChecks.OWN);
    }
}
