package dev.healthcheck.internal.http;

import dev.healthcheck.CallChain;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks another service for its health, and names the checks of the other that do not pass.
 *
 * @param chain the services before this one, which the request sends along
 */
record ServiceHealth(Client client, Url url, Login login, int maxBody, Judge judge, CallChain chain)
        implements LimitedCheck {
    private static final Header ACCEPT =
            new Header("Accept", "application/json, application/health+json;q=0.9, */*;q=0.1");
    private static final String CYCLE = "healthcheck-cycle";

    static CheckType type(CallChain chain) {
        return new HttpType(
                "healthcheck",
                "another service is healthy by its own report",
                HttpType.options(
                        List.of(Url.option(true)),
                        Login.OPTIONS,
                        List.of(MaxBody.option(1_000_000)),
                        Client.OPTIONS,
                        ServerType.TIME.options()),
                options -> of(options, chain));
    }

    private static ServiceHealth of(CheckOptions options, CallChain chain) {
        return new ServiceHealth(
                Client.of(options),
                Url.of(options),
                Login.of(options),
                MaxBody.of(options),
                ServerType.TIME.judge(options),
                chain);
    }

    @Override
    public CheckResult check(Duration limit) throws IOException {
        long start = System.nanoTime();
        try (Answer answer = client.send(Request.of("GET", url, headers()), Deadline.within(limit))) {
            Body body = answer.body(maxBody);
            JsonObject json = JsonBody.object(body, answer.url());
            OtherReport report = json == null ? null : OtherReport.of(json);
            if (report == null) {
                throw new IOException(withoutReport(answer, body));
            }
            Measured time =
                    Measured.since(start).detail("url", answer.url().toString()).detail("status", answer.code());
            String cycle = answer.head().header(CYCLE);
            return new OtherVerdict(report, cycle.isEmpty() ? report.cycle() : Quote.of(cycle), answer)
                    .result(time, judge);
        }
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>(List.of(ACCEPT));
        String services = chain.headerValue();
        if (!services.isEmpty()) {
            headers.add(new Header(CallChain.HEADER, services));
        }
        headers.addAll(login.headers());
        return headers;
    }

    private @Nullable String withoutReport(Answer answer, Body body) throws IOException {
        if (answer.code() < 200 || answer.code() > 299) {
            return Advice.of(answer, login.hint());
        }
        JsonBody.read(body, answer.url());
        return "%s answered JSON that is no health report: is the address right? The type http checks any other answer"
                .formatted(answer.url());
    }
}
