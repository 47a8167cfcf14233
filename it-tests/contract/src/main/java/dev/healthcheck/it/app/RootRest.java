package dev.healthcheck.it.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Answers at the root of the WAR, without a path of its own. */
@ApplicationPath("/")
public class RootRest extends Application {}
