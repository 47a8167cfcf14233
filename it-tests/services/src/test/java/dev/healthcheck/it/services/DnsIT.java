package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DnsIT {
    private static ReadyMadeCheck check(TinyDnsServer server, Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"name", "db.example", "server", "127.0.0.1", "port", server.port()}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return ReadyMadeCheck.of("dns", all);
    }

    @Test
    void theCheckFollowsTheServerAndTheNameDownAndUpAgain() throws IOException {
        TinyDnsServer server = new TinyDnsServer(0);
        int port = server.port();
        server.addresses("db.example", "10.0.0.7", "10.0.0.8", "2001:db8::7");
        try (ReadyMadeCheck check = check(server, "expected", "10.0.0.7,2001:DB8:0::7", "timeout", "1s")) {
            Map<?, ?> output = check.passes();
            assertThat(output.get("answers")).asString().isEqualTo("[10.0.0.7, 10.0.0.8, 2001:db8:0:0:0:0:0:7]");

            server.addresses("db.example", "10.0.0.9");
            assertThat(check.fails()).contains("10.0.0.9", "10.0.0.7", "has DNS changed");

            server.remove("db.example");
            assertThat(check.fails()).contains("does not know the name 'db.example'");

            server.close();
            assertThat(check.fails()).contains("the DNS server 127.0.0.1:" + port + " gives no answer");

            try (TinyDnsServer again = new TinyDnsServer(port)) {
                again.addresses("db.example", "10.0.0.7", "2001:db8::7");
                check.passes();
            }
        } finally {
            server.close();
        }
    }
}
