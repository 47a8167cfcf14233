package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource whose answer shows which JSON the application uses. */
@Path("facts")
@ApplicationScoped
public class OwnJsonbFacts {
    /** A bean with one property. */
    public static class Fact {
        public String getOrderName() {
            return "orders";
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Fact fact() {
        return new Fact();
    }
}
