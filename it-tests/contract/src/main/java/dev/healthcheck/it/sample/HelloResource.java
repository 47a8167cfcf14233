package dev.healthcheck.it.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("hello")
@RequestScoped
public class HelloResource {

    @Inject
    Greeting greeting;

    @GET
    public String hello() {
        return greeting.text();
    }
}
