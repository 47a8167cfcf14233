package dev.healthcheck.demo;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks another service over HTTP: a check as a class. */
@HealthCheck(value = "payment", tags = "checkout")
@ApplicationScoped
public class PaymentCheck implements Check {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    PaymentService payment;

    @Override
    public CheckResult check() throws IOException, InterruptedException {
        HttpRequest ping = HttpRequest.newBuilder(payment.address()).build();
        int status = http.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode();
        return new CheckResult(status == 200, "HTTP " + status);
    }
}
