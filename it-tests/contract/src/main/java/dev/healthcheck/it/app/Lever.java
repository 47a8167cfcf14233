package dev.healthcheck.it.app;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Has a check that passes, fails with a secret in its text, or hangs, as a test sets it, and tells its changes. */
@Path("lever")
@ApplicationScoped
public class Lever {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile String position = "up";
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @HealthCheck(successTtl = "off", failedTtl = "off", timeout = "500ms")
    String lever() throws InterruptedException {
        hangHere();
        if (position.equals("down")) {
            throw new IllegalStateException("refused: jdbc:postgresql://app:core-s3cret@db/shop");
        }
        return position;
    }

    /** What the stack of a stuck run shows. */
    private void hangHere() throws InterruptedException {
        gate.await();
    }

    @POST
    @Path("{position}")
    public void pull(@PathParam("position") String next) {
        gate.countDown();
        if (next.equals("hung")) {
            gate = new CountDownLatch(1);
        }
        position = next;
    }

    void changed(@Observes CheckTransition change) {
        told.add(change.checker() + " " + change.from() + " -> " + change.to());
    }

    @GET
    @Path("told")
    @Produces("text/plain")
    public String told() {
        return String.join("\n", told);
    }
}
