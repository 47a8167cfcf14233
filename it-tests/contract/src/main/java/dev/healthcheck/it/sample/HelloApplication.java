package dev.healthcheck.it.sample;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class HelloApplication extends Application {}
