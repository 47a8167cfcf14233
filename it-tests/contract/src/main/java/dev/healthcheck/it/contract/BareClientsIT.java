package dev.healthcheck.it.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send next to nothing: HAProxy and Nagios ask by HTTP/1.0 without a Host, HAProxy even with OPTIONS. */
class BareClientsIT {
    @RegisterExtension
    static final DeployedWar PASSING = new DeployedWar(Apps.app("bare-passing", TwoChecks.class));

    @RegisterExtension
    static final DeployedWar FAILING = new DeployedWar(
            Apps.app("bare-failing", new String[] {"healthcheck.path=/internal/health"}, ThrowingCheck.class));

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "OPTIONS"})
    void getTheStatusOfTheChecks(String method) throws IOException {
        assertThat(answer(method, PASSING.at("api/healthcheck"))).contains(" 200 ");
        assertThat(answer(method, FAILING.at("api/internal/health"))).contains(" 503 ");
        assertThat(answer(method, FAILING.at("api/healthcheck"))).contains(" 404 ");
    }

    /** {@return the first line of the response} */
    private static String answer(String method, String address) throws IOException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((method + " " + uri.getPath() + " HTTP/1.0\r\n\r\n").getBytes(US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return response.lines().findFirst().orElse("");
        }
    }
}
