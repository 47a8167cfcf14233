package dev.healthcheck.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** A dependency that a request closes and opens. */
@Path("warehouse")
@ApplicationScoped
public class Warehouse {
    private volatile boolean open = true;
    private volatile String address = "";

    /** Closes it: the next check fails. */
    @POST
    @Path("close")
    public String close(@Context UriInfo uri) {
        address = uri.getBaseUriBuilder().path(Warehouse.class).build().toString();
        open = false;
        return "closed\n";
    }

    /** Opens it again. */
    @POST
    @Path("open")
    public String open() {
        open = true;
        return "open\n";
    }

    /** {@return whether it is open} */
    public boolean isOpen() {
        return open;
    }

    /** {@return where it was last closed} */
    public String address() {
        return address;
    }
}
