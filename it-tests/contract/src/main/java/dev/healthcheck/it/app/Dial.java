package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks that do what a test dials, and observers that remember what they were told. */
@Path("dial")
@ApplicationScoped
public class Dial {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> toldAsync = new CopyOnWriteArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private volatile String state = "passed";
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @HealthCheck
    CheckResult dialled() throws InterruptedException {
        runs.incrementAndGet();
        hangHere();
        return new CheckResult(CheckState.valueOf(state.toUpperCase(Locale.ROOT)), state);
    }

    /** What the stack of a stuck run shows. */
    private void hangHere() throws InterruptedException {
        gate.await();
    }

    void changed(@Observes CheckTransition change) {
        told.add(text(change));
    }

    void changedAsync(@ObservesAsync CheckTransition change) {
        toldAsync.add(text(change));
    }

    private static String text(CheckTransition change) {
        return change.checker() + " " + change.from() + " -> " + change.to() + ": " + change.output();
    }

    @POST
    @Path("{state}")
    public void dial(@PathParam("state") String next) {
        state = next;
    }

    @POST
    @Path("gate/{position}")
    public void gate(@PathParam("position") String position) {
        if (position.equals("closed")) {
            gate = new CountDownLatch(1);
        } else {
            gate.countDown();
        }
    }

    @GET
    @Path("told")
    @Produces("text/plain")
    public String told() {
        return String.join("\n", told);
    }

    @GET
    @Path("told/async")
    @Produces("text/plain")
    public String toldAsync() {
        return String.join("\n", toldAsync);
    }

    @GET
    @Path("runs")
    @Produces("text/plain")
    public int runs() {
        return runs.get();
    }
}
