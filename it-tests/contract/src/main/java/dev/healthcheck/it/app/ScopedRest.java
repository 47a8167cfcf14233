package dev.healthcheck.it.app;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Leaves all to the server, and is a bean: Helidon serves no other. Its scope has no client proxy, which would hide the path
 * from Jersey SE.
 */
@Dependent
@ApplicationPath("/api")
public class ScopedRest extends Application {}
