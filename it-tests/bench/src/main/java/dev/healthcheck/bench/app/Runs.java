package dev.healthcheck.bench.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;

/** Answers how often each check was run, one number per line. */
@Path("runs")
@ApplicationScoped
public class Runs {
    @GET
    public String runs() {
        return Checks.runs().values().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
