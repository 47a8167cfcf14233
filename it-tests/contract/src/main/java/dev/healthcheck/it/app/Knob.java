package dev.healthcheck.it.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Sets a system property, which the environment report then shows. */
@Path("knob")
public class Knob {
    @GET
    @Path("{name}/{value}")
    @Produces("text/plain")
    public String set(@PathParam("name") String name, @PathParam("value") String value) {
        System.setProperty("acme.knob." + name, value);
        return value;
    }
}
