package dev.healthcheck.it.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The way most applications declare JAX-RS: the server scans for the rest. */
@ApplicationPath("/api")
public class Rest extends Application {}
