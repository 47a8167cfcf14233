package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.sql.DataSource;

/** Checks of the liveness that depend on something that no restart repairs, and one that does not. */
@ApplicationScoped
public class Restarting {
    @HealthCheck(probes = Probe.LIVENESS)
    boolean enoughMemory() {
        return Runtime.getRuntime().maxMemory() > 0;
    }

    @HealthCheck(probes = Probe.LIVENESS)
    boolean neighbourAnswers() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** A bean with a database. */
    @ApplicationScoped
    public static class Orders {
        @Inject
        DataSource source;

        @HealthCheck(probes = Probe.LIVENESS)
        boolean databaseAnswers() {
            return source == null;
        }

        @Produces
        @Dependent
        static DataSource none() {
            return null;
        }
    }
}
