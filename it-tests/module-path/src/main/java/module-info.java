/** An application that is a module, with the library as another. */
module dev.healthcheck.modulepath {
    requires dev.healthcheck;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.ws.rs;
    requires jersey.common;
    requires jersey.container.grizzly2.http;
    requires jersey.server;
    requires org.glassfish.grizzly.http.server;

    // CDI makes proxies of the beans, and JAX-RS calls the resources.
    opens dev.healthcheck.modulepath;
}
