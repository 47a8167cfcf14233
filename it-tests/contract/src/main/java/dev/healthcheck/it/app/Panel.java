package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Checks of each probe and of several tags. A test sets their states, and reads how often each has run. */
@Path("panel")
@ApplicationScoped
public class Panel {
    private final Map<String, CheckState> states = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    @HealthCheck(probes = Probe.LIVENESS)
    CheckResult alive() {
        return run("alive");
    }

    @HealthCheck(probes = Probe.STARTUP, tags = "db")
    CheckResult schema() {
        return run("schema");
    }

    @HealthCheck(
            tags = {"db", "slow"},
            affectedEndpoints = "/orders/{id}",
            runbook = "https://wiki.example/orders",
            owner = "team-orders")
    CheckResult orders() {
        return run("orders");
    }

    @HealthCheck(tags = "search")
    CheckResult search() {
        return run("search");
    }

    @HealthCheck(
            critical = false,
            tags = {"mail", "slow"})
    CheckResult mail() {
        return run("mail");
    }

    private CheckResult run(String check) {
        runs.computeIfAbsent(check, name -> new AtomicInteger()).incrementAndGet();
        CheckState state = states.getOrDefault(check, CheckState.PASSED);
        return new CheckResult(state, "the output of " + check);
    }

    @POST
    @Path("{check}/{state}")
    public void set(@PathParam("check") String check, @PathParam("state") String state) {
        states.put(check, CheckState.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    @GET
    @Path("runs")
    @Produces("application/json")
    public String runs() {
        return runs.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
