package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The application's own resource. */
@Path("shop")
@ApplicationScoped
public class Shop {
    @GET
    public String open() {
        return "open";
    }
}
