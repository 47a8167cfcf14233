package dev.healthcheck.it.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource of the application at the path of MicroProfile Health. */
@Path("health")
public class HealthResource {

    @GET
    public String health() {
        return "the application's health";
    }

    @POST
    public String post() {
        return "posted to the application";
    }

    @GET
    @Path("orders")
    public String orders() {
        return "the application's orders";
    }
}
