package dev.healthcheck.it.app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Resources of an application under the names of the library's routes. */
public final class Rival {
    private Rival() {}

    /** Has a report of its own. */
    @Path("healthcheck")
    public static class Health {
        @GET
        @Produces("text/plain")
        public String get() {
            return "the application's";
        }

        @GET
        @Path("{name}")
        @Produces("text/plain")
        public String get(@PathParam("name") String name) {
            return "the application's " + name;
        }

        @POST
        @Produces("text/plain")
        public String post() {
            return "posted to the application";
        }

        @DELETE
        @Path("{name}")
        public Response delete(@PathParam("name") String name) {
            return Response.status(404).entity("nothing to delete").build();
        }
    }

    /** Has environments of its own. */
    @Path("environment")
    public static class Environment {
        @GET
        @Produces("text/plain")
        public String get() {
            return "the application's environment";
        }

        @GET
        @Path("{name}")
        @Produces("text/plain")
        public String get(@PathParam("name") String name) {
            return "the application's " + name;
        }
    }
}
